import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { ExemplarsOfYear, type Progress } from './documents.ts';
import { Aim, LeftOutPart, MandatoryPart, RechecksPart, SavingsPart, TrainedPart } from './PlanParts.tsx';

/** Everything that is said of the progress of a place in a year. */
export function ProgressParts({ progress }: { progress: Progress }) {
  const { t } = useTranslation('progress');
  const { share } = useFormat();
  const { coverage, rule, name, day, target } = progress;
  return (
    <>
      <section className="panel" aria-label={t('coverage')}>
        <h2>
          {t('coverage')}：{name}（{t('asOf', { day })}）
        </h2>
        <Aim fact={target} />
        {!coverage.inFull && (
          <Alert
            type="info"
            showIcon
            title={t('keptBackNote', {
              ...{ least: rule.leastEnterprises, most: share(rule.mostOfTwoLargest, 0), citation: rule.citation },
            })}
          />
        )}
        <CoverageTotal progress={progress} />
      </section>
      <CoverageTable progress={progress} cut="INDUSTRY" lines={coverage.byIndustry} />
      <CoverageTable progress={progress} cut="DIVISION" lines={coverage.byDivision} />
      <CoverageTable progress={progress} cut="PARK" lines={coverage.byPark} />
      <LeftOutPart progress={progress} />
      <TrainedPart progress={progress} />
      <RechecksPart progress={progress} />
      <MandatoryPart progress={progress} />
      <SavingsPart progress={progress} />
      {progress.kind === 'DIVISION' && <ExemplarsPart progress={progress} />}
    </>
  );
}

/** How many exemplars of the year stand published there: they are public. */
function ExemplarsPart({ progress: { key, year } }: { progress: Progress }) {
  const { t } = useTranslation('progress');
  const { count } = useFormat();
  const [{ data }] = useQuery({ query: ExemplarsOfYear, variables: { year, division: key } });
  if (!data) return null;
  return (
    <section className="panel" aria-label={t('exemplars', { year })}>
      <Figures
        label={t('exemplars', { year })}
        figures={[{ name: t('exemplars', { year }), value: count(data.exemplarsPublished) }]}
      />
    </section>
  );
}

/** The headline: how many of how many, and of what load. */
function CoverageTotal({ progress: { coverage } }: { progress: Progress }) {
  const { t } = useTranslation(['progress', 'reference']);
  const { number, share } = useFormat();
  const { counts, loads } = coverage.total;
  const load = t('byLoad', { indicator: t(`reference:indicator.${coverage.indicator}`), unit: coverage.unit });
  const said = ({ total, parts, share: covered, reason }: typeof counts) =>
    total === null || !parts
      ? [total === null ? '' : number(total), reason && t('keptBack', { reason: t(`reason.${reason}`) })].join(' ')
      : `${number(parts.audited)} / ${number(total)}（${covered === null ? '—' : share(covered)}）`;
  return (
    <dl className="figures" aria-label={t('total')}>
      <div>
        <dt>
          {t('byCount')}：{t('audited')}
        </dt>
        <dd className="num">{said(counts)}</dd>
      </div>
      <div>
        <dt>
          {load}：{t('audited')}
        </dt>
        <dd className="num">{said(loads)}</dd>
      </div>
    </dl>
  );
}
