import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { Nothing } from '../../ui/States.tsx';
import { okabeIto } from '../../ui/theme.ts';
import type { CoverageFigure, CoverageLine, Progress } from './documents.ts';
import { TargetBars } from './TargetBars.tsx';

export type Cut = 'INDUSTRY' | 'DIVISION' | 'PARK';
const parts = [
  { key: 'audited', colour: okabeIto.green },
  { key: 'inProgress', colour: okabeIto.skyBlue },
  { key: 'invited', colour: okabeIto.yellow },
  { key: 'untouched', colour: '#c9d1d3' },
] as const;
const columns = ['total', 'audited', 'inProgress', 'invited', 'untouched', 'share'] as const;

const cellsOf = ({ total, parts: told, share }: CoverageFigure) =>
  [total, ...parts.map(({ key }) => told?.[key] ?? null), share] as const;

interface Props {
  readonly progress: Progress;
  readonly cut: Cut;
  readonly lines: readonly CoverageLine[];
}

/** One cut of coverage: a picture of the shares by count, and the table of counts and loads under it. */
export function CoverageTable({ progress, cut, lines }: Props) {
  const { t } = useTranslation(['progress', 'reference']);
  const { coverage, target, name, year } = progress;
  const { number, share } = useFormat();
  const title = t(`cut.${cut}`);
  const load = t(coverage.loadYear === null ? 'byLoad' : 'byLoadOf', {
    ...{ indicator: t(`reference:indicator.${coverage.indicator}`), unit: coverage.unit, year: coverage.loadYear },
  });
  const rows = useMemo(
    () =>
      [...lines, coverage.total].map((line, i) => ({
        ...line,
        isTotal: i === lines.length,
        title:
          i === lines.length
            ? t('total')
            : (line.industry ?? line.division?.name ?? line.park?.name ?? t(`noGroup.${cut}`)),
      })),
    [lines, coverage.total, cut, t],
  );
  const drawn = useMemo(() => rows.filter(({ counts }) => counts.parts && counts.total), [rows]);
  const bars = useMemo(
    () =>
      parts.map(({ key, colour }) => ({
        ...{ name: t(key), colour },
        values: drawn.map(({ counts }) => (counts.parts?.[key] ?? 0) / (counts.total ?? 1)),
      })),
    [drawn, t],
  );
  const aim = (target.value ?? 0) / 100;
  const names = useMemo(() => drawn.map((row) => row.title), [drawn]);
  if (lines.length === 0) return null;
  const save = () => {
    const said = (figure: CoverageFigure) => [
      ...cellsOf(figure),
      figure.reason && t('keptBack', { reason: t(`reason.${figure.reason}`) }),
    ];
    const header = [t('byCount'), load].flatMap((of) => [
      ...columns.map((key) => `${of} ${t(key)}`),
      `${of} ${t('source')}`,
    ]);
    const file = toCsv(
      [t(`group.${cut}`), ...header],
      rows.map((row) => [row.title, ...said(row.counts), ...said(row.loads)]),
    );
    download(`progress-${name}-${year}-${cut.toLowerCase()}.csv`, 'text/csv;charset=utf-8', file);
  };
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {drawn.length > 0 ? (
        <TargetBars
          label={t('chart', { title })}
          rows={names}
          parts={bars}
          target={{ at: aim, name: t('targetLine', { value: share(aim, 0) }) }}
          format={share}
        />
      ) : (
        <Nothing>{t('none')}</Nothing>
      )}
      <div className="toolbar">
        <Button onClick={save}>{t('csv')}</Button>
      </div>
      <div className="scroll-x">
        <table className="plain dense" aria-label={t('rowsOf', { title })}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t(`group.${cut}`)}
              </th>
              <th scope="colgroup" colSpan={columns.length}>
                {t('byCount')}
              </th>
              <th scope="colgroup" colSpan={columns.length}>
                {load}
              </th>
            </tr>
            <tr>
              {(['counts', 'loads'] as const).flatMap((of) =>
                columns.map((key) => (
                  <th scope="col" className="right" key={`${of} ${key}`}>
                    {t(key)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.isTotal ? 'total' : `group ${row.key}`}>
                <th scope="row">{row.title}</th>
                <Cells figure={row.counts} said={number} share={share} />
                <Cells figure={row.loads} said={number} share={share} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellsProps {
  readonly figure: CoverageFigure;
  readonly said: (value: number) => string;
  readonly share: (value: number) => string;
}
/** The total and its parts, or in their place why they are kept back. */
function Cells({ figure, said, share }: CellsProps) {
  const { t } = useTranslation('progress');
  const why = figure.reason && t('keptBack', { reason: t(`reason.${figure.reason}`) });
  if (figure.total === null)
    return (
      <td colSpan={columns.length} className="quiet">
        {why}
      </td>
    );
  return (
    <>
      <td className="right num">{said(figure.total)}</td>
      {figure.parts ? (
        parts.map(({ key }) => (
          <td className="right num" key={key}>
            {said(figure.parts![key])}
          </td>
        ))
      ) : (
        <td colSpan={parts.length} className="quiet">
          {why}
        </td>
      )}
      <td className="right num">{figure.share === null ? '—' : share(figure.share)}</td>
    </>
  );
}
