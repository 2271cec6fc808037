import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../ui/Chart.tsx';
import { useFormat } from '../../ui/format.ts';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import { candidatesOf, type Order } from './choose-documents.ts';
import { curveOf, tellingPoints } from './choosing.ts';

/** What the first suppliers hold of the load, with the cut; the same in a table. */
export function CandidateCurve({ order }: { order: Order }) {
  const { t } = useTranslation('whom-to-invite');
  const { share, count } = useFormat();
  const points = useMemo(() => curveOf(candidatesOf(order)), [order]);
  const { cut } = order;
  const option = useMemo(
    () => ({
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 28, top: 18, bottom: 26, containLabel: true },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        formatter: ([at]: { dataIndex: number }[]) => {
          const point = at && points[at.dataIndex];
          return point ? t('curvePoint', { n: count(point.n), share: share(point.share) }) : '';
        },
      },
      xAxis: {
        ...{ type: 'value', min: 0, minInterval: 1, name: t('suppliers'), nameLocation: 'middle', nameGap: 24 },
        axisLabel: { color: colours.inkSoft },
        splitLine: { show: false },
      },
      yAxis: { type: 'value', max: 1, axisLabel: { formatter: (v: number) => share(v, 0), color: colours.inkSoft } },
      series: [
        {
          ...{ type: 'line', step: 'end', symbol: 'circle', symbolSize: 5 },
          itemStyle: { color: okabeIto.blue },
          lineStyle: { color: okabeIto.blue, width: 2 },
          data: points.map(({ n, share: held }) => [n, held]),
          markLine: {
            ...{ silent: true, symbol: 'none' },
            lineStyle: { color: okabeIto.vermilion, type: 'dashed', width: 2 },
            label: { formatter: share(cut, 0), color: okabeIto.vermilion },
            data: [{ yAxis: cut }],
          },
        },
      ],
    }),
    [points, cut, share, count, t],
  );
  const last = points.at(-1)!;
  if (last.n === 0) return <p className="quiet">{t('curveNone')}</p>;
  return (
    <div className="dr-curve">
      <Chart
        label={t('curveLabel', { n: count(last.n), share: share(last.share), cut: share(cut, 0) })}
        height={230}
        option={option}
      />
      <table className="plain dense" aria-label={t('curve')}>
        <thead>
          <tr>
            <th scope="col" className="right">
              {t('suppliers')}
            </th>
            <th scope="col" className="right">
              {t('cumulative')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tellingPoints(points, cut).map((point) => (
            <tr key={point.n}>
              <td className="right num">{count(point.n)}</td>
              <td className="right num">{share(point.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
