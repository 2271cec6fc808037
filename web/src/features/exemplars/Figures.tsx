import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../ui/Chart.tsx';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import type { FigureShown } from './documents.ts';

const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;

export function useFigureName() {
  const { t } = useTranslation(['exemplars', 'reference']);
  return ({ indicator, label, basis }: FigureShown) =>
    [label ?? t(`reference:indicator.${indicator!}`), basis && `（${t(`basis.${basis}`)}）`].filter(Boolean).join('');
}

/** The figures of an exemplar before and after, as a picture, and each with its unit and years in the table under it. */
export function ExemplarFigures({ title, figures }: { title: string; figures: readonly FigureShown[] }) {
  const { t } = useTranslation('exemplars');
  const { number, share } = useFormat();
  const nameOf = useFigureName();
  const compared = figures.flatMap((one) =>
    one.baseline !== null && one.baseline > 0 ? [{ name: nameOf(one), after: percent(one.value, one.baseline) }] : [],
  );
  const drawn = JSON.stringify(compared);
  const option = useMemo(() => {
    const rows = JSON.parse(drawn) as typeof compared;
    const bar = (name: string, colour: string, data: number[]) => ({
      ...{ type: 'bar', name, barMaxWidth: 14, itemStyle: { color: colour }, data },
    });
    return {
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 40, top: 30, bottom: 24, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: colours.ink } },
      tooltip: {
        ...{ trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
        valueFormatter: (value: unknown) => `${Number(value)}%`,
      },
      xAxis: { type: 'value', axisLabel: { color: colours.inkSoft, formatter: '{value}%' } },
      yAxis: {
        ...{ type: 'category', inverse: true, data: rows.map(({ name }) => name) },
        axisLabel: { color: colours.ink, width: 180, overflow: 'truncate' },
      },
      series: [
        bar(
          t('before'),
          okabeIto.orange,
          rows.map(() => 100),
        ),
        bar(
          t('after'),
          okabeIto.blue,
          rows.map(({ after }) => after),
        ),
      ],
    };
  }, [drawn, t]);
  const header = [
    ...[t('figure'), t('unit'), t('baseline'), t('baselineYear'), t('value'), t('figureYear'), t('change')],
  ];
  const changeOf = ({ value, baseline }: FigureShown) => (baseline ? (value - baseline) / baseline : null);
  const save = () =>
    download(
      'exemplar.csv',
      'text/csv;charset=utf-8',
      toCsv(
        header,
        figures.map((one) => [
          ...[nameOf(one), one.unit, one.baseline, one.baselineYear, one.value, one.year, changeOf(one)],
        ]),
      ),
    );
  if (figures.length === 0) return <p className="quiet">{t('noFigures')}</p>;
  return (
    <>
      {compared.length > 0 && (
        <Chart label={t('chart', { title })} height={compared.length * 46 + 80} option={option} />
      )}
      <div className="scroll-x">
        <table className="plain dense" aria-label={t('figures')}>
          <thead>
            <tr>
              {header.map((one, i) => (
                <th scope="col" key={one} className={i > 1 ? 'right' : undefined}>
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((one, i) => {
              const change = changeOf(one);
              return (
                <tr key={i}>
                  <th scope="row">{nameOf(one)}</th>
                  <td>{one.unit}</td>
                  <td className="right num">{one.baseline === null ? '—' : number(one.baseline)}</td>
                  <td className="right num">{one.baselineYear ?? '—'}</td>
                  <td className="right num">{number(one.value)}</td>
                  <td className="right num">{one.year}</td>
                  <td className="right num">{change === null ? '—' : share(change)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="quiet note">{t('neverAdded')}</p>
      <Button onClick={save}>{t('csv')}</Button>
    </>
  );
}
