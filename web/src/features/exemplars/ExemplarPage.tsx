import { Alert, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { parkUrl } from '../parks/urls.ts';
import { ExemplarQuery, touched } from './documents.ts';
import { ExemplarFigures } from './Figures.tsx';
import { exemplarsPath } from './urls.ts';

/** One exemplar as it was published: what it did, and its figures before and after. */
export default function ExemplarPage() {
  const { t } = useTranslation('exemplars');
  const { locale } = useFormat();
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: ExemplarQuery, variables: { id }, context: touched });
  const one = data?.node?.__typename === 'PublishedExemplar' ? data.node : null;
  if (!one)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : fetching ? (
          <Loading rows={8} />
        ) : (
          <Nothing>{t('notFound')}</Nothing>
        )}
      </Page>
    );
  const { enterprise, park, name, withdrawnOn, industry, division } = one;
  const summary = locale === 'en' ? (one.summaryEn ?? one.summary) : one.summary;
  const named = enterprise ? (
    <Link to={enterpriseUrl(enterprise.id)}>{name}</Link>
  ) : park ? (
    <Link to={parkUrl(park.code)}>{name}</Link>
  ) : (
    name
  );
  return (
    <Page
      title={one.title}
      lead={
        <span className="named">
          <span className="chip strong">{t(`kind.${one.kind}`)}</span>
          <span className="num">{one.year}</span>
        </span>
      }
      actions={<Link to={exemplarsPath}>{t('back')}</Link>}
    >
      {withdrawnOn && <Alert type="warning" showIcon title={t('withdrawnNote', { day: withdrawnOn })} />}
      <section className="panel" aria-label={t('summary')}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'name', label: t('name'), children: named },
            { key: 'division', label: t('division'), children: division?.name ?? '—' },
            { key: 'industry', label: t('industry'), children: industry?.name ?? '—' },
            { key: 'authority', label: t('authority'), children: one.authority.name },
            { key: 'document', label: t('documentNo'), children: one.documentNo },
            { key: 'day', label: t('publishedOn'), children: <span className="num">{one.publishedOn}</span> },
          ]}
        />
        {summary && (
          <>
            <h2>{t('summary')}</h2>
            <p style={{ whiteSpace: 'pre-wrap' }}>{summary}</p>
          </>
        )}
      </section>
      {!withdrawnOn && (
        <section className="panel" aria-label={t('figures')}>
          <h2>{t('figures')}</h2>
          <ExemplarFigures title={one.title} figures={one.figures} />
        </section>
      )}
    </Page>
  );
}
