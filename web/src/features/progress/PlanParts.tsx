import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv, type Cell } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { Figures } from '../../ui/Figures.tsx';
import { useFormat } from '../../ui/format.ts';
import { okabeIto } from '../../ui/theme.ts';
import type { Progress } from './documents.ts';
import { TargetBars } from './TargetBars.tsx';

type Count = Progress['trained']['enterprises'];
type Fact = Progress['target'];
interface OfProgress {
  readonly progress: Progress;
}

/** A figure of the plan with where it stands. */
export function Aim({ fact }: { fact: Fact }) {
  const { t } = useTranslation('progress');
  const { locale } = useFormat();
  return (
    <p className="quiet note">
      {t('target')}：{locale === 'en' ? fact.textEn : fact.text}（{t('source')}：{fact.citation}
      {!fact.verified && t('unverified')}）
    </p>
  );
}
function useCount() {
  const { t } = useTranslation('progress');
  const { count } = useFormat();
  return ({ value, reason }: Count) => (reason ? t('keptBack', { reason: t(`reason.${reason}`) }) : count(value ?? 0));
}
function Csv({ name, header, rows }: { name: string; header: readonly string[]; rows: readonly (readonly Cell[])[] }) {
  const { t } = useTranslation('progress');
  return (
    <div className="toolbar">
      <Button onClick={() => download(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(header, rows))}>{t('csv')}</Button>
    </div>
  );
}

export function TrainedPart({ progress }: OfProgress) {
  const { t } = useTranslation('progress');
  const { count } = useFormat();
  const told = useCount();
  const { enterprises, trainings, target } = progress.trained;
  const rows = useMemo(() => [String(progress.year)], [progress.year]);
  const parts = useMemo(
    () => [{ name: t('trained'), colour: okabeIto.blue, values: [enterprises.value ?? 0] }],
    [enterprises.value, t],
  );
  const title = t('trainedTitle');
  const aim = target.value ?? 0;
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {enterprises.reason === null && (
        <TargetBars
          label={t('chart', { title })}
          rows={rows}
          parts={parts}
          target={{ at: aim, name: t('targetLine', { value: aim }) }}
          format={count}
        />
      )}
      <Figures
        label={title}
        figures={[
          { name: t('trained'), value: told(enterprises) },
          { name: t('trainings'), value: told(trainings) },
        ]}
      />
      <Csv
        name={`trained-${progress.year}`}
        header={[t('year'), t('trained'), t('trainings'), t('target')]}
        rows={[[progress.year, told(enterprises), told(trainings), aim]]}
      />
      <Aim fact={target} />
    </section>
  );
}

export function RechecksPart({ progress }: OfProgress) {
  const { t } = useTranslation('progress');
  const { share, count } = useFormat();
  const { rechecks, recheckTarget } = progress;
  const rate = ({ drawn, population }: Progress['rechecks'][number]) => (population ? drawn / population : 0);
  const rows = useMemo(() => rechecks.map(({ authority }) => authority.name), [rechecks]);
  const parts = useMemo(() => [{ name: t('rate'), colour: okabeIto.blue, values: rechecks.map(rate) }], [rechecks, t]);
  const title = t('rechecks');
  const aim = (recheckTarget.value ?? 0) / 100;
  const header = [t('authority'), t('population'), t('drawn'), t('rate')];
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {rechecks.length === 0 ? (
        <p>{t(progress.kind === 'PARK' ? 'noRechecksOfPark' : 'noRechecks')}</p>
      ) : (
        <>
          <TargetBars
            label={t('chart', { title })}
            rows={rows}
            parts={parts}
            target={{ at: aim, name: t('targetLine', { value: share(aim, 0) }) }}
            format={share}
          />
          <table className="plain dense" aria-label={t('rowsOf', { title })}>
            <thead>
              <tr>
                {header.map((one, i) => (
                  <th scope="col" key={one} className={i > 0 ? 'right' : undefined}>
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rechecks.map((one) => (
                <tr key={one.authority.code}>
                  <th scope="row">{one.authority.name}</th>
                  <td className="right num">{count(one.population)}</td>
                  <td className="right num">{count(one.drawn)}</td>
                  <td className="right num">{share(rate(one))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Csv
            name={`rechecks-${progress.year}`}
            header={header}
            rows={rechecks.map((one) => [one.authority.name, one.population, one.drawn, rate(one)])}
          />
        </>
      )}
      <Aim fact={recheckTarget} />
    </section>
  );
}

export function MandatoryPart({ progress }: OfProgress) {
  const { t } = useTranslation('progress');
  const told = useCount();
  const title = t('mandatory', { day: progress.today });
  const figures = (['listed', 'started', 'reported', 'overdue'] as const).map((key) => ({
    ...{ name: t(key), value: told(progress.mandatory[key]) },
  }));
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <Figures label={title} figures={figures} />
      <Csv
        name={`mandatory-${progress.year}`}
        header={figures.map(({ name }) => name)}
        rows={[figures.map(({ value }) => value)]}
      />
    </section>
  );
}

export function SavingsPart({ progress: { savings, year } }: OfProgress) {
  const { t } = useTranslation(['progress', 'schemes']);
  const { count, scaled } = useFormat();
  const title = savings?.year == null ? t('savingsAll') : t('savings', { year: savings.year });
  const told = ({ total, reason }: { total: number | null; reason: Count['reason'] }, said: (v: number) => string) =>
    reason ? t('keptBack', { reason: t(`reason.${reason}`) }) : total === null ? '—' : said(total);
  const header = [t('measure'), t('unit'), t('expected'), t('verified')];
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {!savings && <p>{t('savingsNotTold')}</p>}
      {savings && (
        <>
          <Figures
            label={title}
            figures={[
              { name: t('schemes'), value: told(savings.totals.schemes, count) },
              { name: t('implemented'), value: told(savings.totals.implemented, count) },
            ]}
          />
          <table className="plain dense" aria-label={t('rowsOf', { title })}>
            <thead>
              <tr>
                {header.map((one) => (
                  <th scope="col" key={one}>
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {savings.totals.lines.map((line) => (
                <tr key={`${line.measure} ${line.energyBasis}`}>
                  <th scope="row">{t(`schemes:measure.${line.measure}`)}</th>
                  <td>{line.unit}</td>
                  <td className="num">{told(line.expected, scaled)}</td>
                  <td className="num">{told(line.verified, scaled)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Csv
            name={`savings-${year}`}
            header={header}
            rows={savings.totals.lines.map((line) => [
              ...[t(`schemes:measure.${line.measure}`), line.unit],
              ...[told(line.expected, String), told(line.verified, String)],
            ])}
          />
        </>
      )}
    </section>
  );
}

export function LeftOutPart({ progress }: OfProgress) {
  const { t } = useTranslation('progress');
  const told = useCount();
  return (
    <section className="panel" aria-label={t('leftOut')}>
      <h2>{t('leftOut')}</h2>
      <Figures
        label={t('leftOut')}
        figures={progress.leftOut.map(({ why, enterprises }) => ({ name: t(`why.${why}`), value: told(enterprises) }))}
      />
      <p className="quiet note">{t('method')}</p>
    </section>
  );
}
