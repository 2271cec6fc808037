import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { ToScoreQuery, type ToScoreRow } from './documents.ts';
import { ScoreForm } from './ScoreForm.tsx';

/** An expert's own page: the audits whose panels it sits on. */
export default function ToScore() {
  const { t } = useTranslation('assessments');
  const [scoring, score] = useState<ToScoreRow | null>(null);
  const [{ data, error }, reread] = useQuery({ query: ToScoreQuery, requestPolicy: 'cache-and-network' });
  const again = () => reread({ requestPolicy: 'network-only' });
  const titleOf = (row: ToScoreRow) => `${row.enterpriseName} · ${t(`kind.${row.kind}`)}`;
  return (
    <Page title={t('scoring')} lead={t('scoringLead')}>
      {error && <Failed error={error} onRetry={again} />}
      {!data && !error && <Loading />}
      {data?.panelsToScore.length === 0 && <Nothing>{t('nothingToScore')}</Nothing>}
      {data?.panelsToScore.map((row) => (
        <section className="panel" key={row.panel} aria-label={titleOf(row)}>
          <h2>{titleOf(row)}</h2>
          <p>{row.mine ? t('total', { total: row.mine.total }) : t('notScored')}</p>
          <Button aria-label={t('scoreOf', { name: row.enterpriseName })} onClick={() => score(row)}>
            {t('score')}
          </Button>
        </section>
      ))}
      {scoring && (
        <ScoreForm
          title={titleOf(scoring)}
          {...{ panel: scoring.panel, expert: scoring.expert, sheet: scoring.sheet, vetoes: scoring.vetoes, again }}
          now={scoring.mine}
          onClose={() => score(null)}
        />
      )}
    </Page>
  );
}
