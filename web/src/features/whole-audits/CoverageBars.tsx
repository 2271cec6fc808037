import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { byIndicator } from '../../api/indicators.ts';
import { Chart } from '../../ui/Chart.tsx';
import { useFormat } from '../../ui/format.ts';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import type { CoverageOf } from './documents.ts';

const short = 0.0005;
export const meets = ({ target, reached }: CoverageOf): boolean => reached >= target - short;

/** Reached against wanted for each indicator, with the figures beneath. */
export function CoverageBars({ coverage }: { coverage: readonly CoverageOf[] }) {
  const { t } = useTranslation('whole-audits');
  const { share } = useFormat();
  const rows = useMemo(() => [...coverage].sort(byIndicator), [coverage]);
  const option = useMemo(
    () => ({
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 52, top: 28, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 16, itemHeight: 10, textStyle: { color: colours.ink } },
      xAxis: { type: 'value', max: 1, axisLabel: { formatter: (v: number) => share(v, 0), color: colours.inkSoft } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ indicator }) => t(`reference:indicator.${indicator}`)),
        axisTick: { show: false },
        axisLabel: { color: colours.ink },
      },
      series: [
        {
          type: 'bar',
          name: t('reached'),
          barMaxWidth: 14,
          data: rows.map((row) => ({
            value: row.reached,
            itemStyle: { color: meets(row) ? okabeIto.green : okabeIto.vermilion },
          })),
          itemStyle: { color: okabeIto.green },
          label: {
            show: true,
            position: 'right',
            color: colours.ink,
            formatter: ({ value }: { value: number }) => share(value),
          },
        },
        {
          type: 'bar',
          name: t('target'),
          barMaxWidth: 5,
          barGap: '20%',
          itemStyle: { color: '#8a989c', decal: { dashArrayX: [1, 0], dashArrayY: [2, 2] } },
          data: rows.map(({ target }) => target),
        },
      ],
    }),
    [rows, share, t],
  );
  return (
    <div className="wa-coverage">
      <Chart label={t('coverage')} height={rows.length * 30 + 60} option={option} />
      <table className="plain dense">
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col" className="right">
              {t('target')}
            </th>
            <th scope="col" className="right">
              {t('reached')}
            </th>
            <th scope="col">{t('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicator}>
              <th scope="row">{t(`reference:indicator.${row.indicator}`)}</th>
              <td className="right">{share(row.target)}</td>
              <td className="right">{share(row.reached)}</td>
              <td>{meets(row) ? t('met') : t('missedBy', { share: share(row.target - row.reached) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
