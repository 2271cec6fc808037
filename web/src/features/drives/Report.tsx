import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import type { DriveShown, Report } from './documents.ts';
import { PartsTable } from './Funnel.tsx';

/** How a drive stood when it was closed, to be printed. */
export function DriveReport({ drive, report }: { drive: DriveShown; report: Report }) {
  const { t } = useTranslation('drives');
  const { count, share, date } = useFormat();
  const { counts, tiers, declined, shared, asked } = report;
  const answered = counts.accepted + counts.answeredByCredit;
  return (
    <section className="panel dr-report" aria-labelledby="report">
      <div className="panel-head">
        <h2 id="report">{t('report')}</h2>
        <Button className="dr-print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <p className="quiet">
        {t('reportLead')} · {t('openedOn', { day: date(drive.openedAt) })}
        {drive.closedAt && ` · ${t('closedOn', { day: date(drive.closedAt) })}`}
      </p>
      <Figures
        label={t('coverage')}
        figures={[
          { name: t('stage.asked'), value: count(asked) },
          { name: t('stage.accepted'), value: count(counts.accepted) },
          { name: t('stage.answeredByCredit'), value: count(counts.answeredByCredit) },
          { name: t('stage.declined'), value: count(counts.declined) },
          { name: t('shared'), value: count(shared) },
        ]}
      />
      <p>{t('coverageText', { answered: count(answered), share: asked > 0 ? share(answered / asked, 0) : '—' })}</p>
      <PartsTable
        label={t('byTier')}
        parts={tiers.map(({ tier, counts: those }) => ({
          ...{ key: String(tier), label: t('tierN', { tier }), counts: those },
        }))}
      />
      <h3>{t('declines')}</h3>
      {declined.length === 0 ? (
        <p className="quiet">{t('noDeclines')}</p>
      ) : (
        <table className="plain dense" aria-label={t('declines')}>
          <thead>
            <tr>
              <th scope="col">{t('declines')}</th>
              <th scope="col" className="right">
                {t('count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {declined.map(({ kind, count: times }) => (
              <tr key={kind}>
                <th scope="row">{t(`declineKind.${kind}`)}</th>
                <td className="right num">{count(times)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
