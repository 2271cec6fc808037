import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { OpinionQuery } from './documents.ts';
import './opinion.css';

/** The opinion on an assessment or acceptance, to be printed. */
export default function Opinion() {
  const { t } = useTranslation('assessments');
  const { id = '' } = useParams();
  const [{ data, error }, again] = useQuery({ query: OpinionQuery, variables: { id } });
  const one = data?.node?.__typename === 'Assessment' ? data.node : null;
  if (!one)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : data ? (
          <Nothing>{t('gone')}</Nothing>
        ) : (
          <Loading />
        )}
      </Page>
    );
  const facts: [string, string | null][] = [
    [t('enterprise'), one.name],
    [t('creditCode'), one.creditCode],
    [t('place'), one.division?.name ?? null],
    [t('rulePack'), [one.rulePack, one.filledFrom].filter(Boolean).join(' · ')],
  ];
  const kind = t(`kind.${one.kind}`);
  return (
    <Page title={t('opinionOf', { kind })} actions={<Button onClick={() => window.print()}>{t('print')}</Button>}>
      <article className="panel opinion">
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? '—'}</dd>
            </div>
          ))}
        </dl>
        <p>
          {t('line', { on: one.on, kind, result: t(`result.${one.result}`), score: one.score, passMark: one.passMark })}
          {' · '}
          {t('members', { count: one.members })}
          {one.merged && ` · ${t('merged')}`}
        </p>
        {one.vetoes.length > 0 && (
          <p>
            {t('vetoes')}：{one.vetoes.map((v) => t(`veto.${v}` as 'veto.FALSIFIED_MATERIAL', v)).join('、')}
          </p>
        )}
        <h2>{t('opinion')}</h2>
        <p style={{ whiteSpace: 'pre-wrap' }}>{one.opinion}</p>
        <p className="quiet">{t('noFee')}</p>
      </article>
    </Page>
  );
}
