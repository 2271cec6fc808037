import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../ui/Chart.tsx';
import { useFormat } from '../../ui/format.ts';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import type { ProposalOf } from './documents.ts';

/** How far the smallest coverage gets with each enterprise added in order of gain per yuan. */
export function CurveChart({ proposal }: { proposal: ProposalOf }) {
  const { t } = useTranslation('whole-audits');
  const { share, money, count } = useFormat();
  const { curve, members, hiddenMembers } = proposal;
  const chosen = members.length + hiddenMembers;
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
          const point = at && curve[at.dataIndex];
          return point
            ? t('curvePoint', {
                count: count(point.enterprises),
                coverage: share(point.coverage),
                cost: money(point.cost),
              })
            : '';
        },
      },
      xAxis: {
        type: 'value',
        min: 'dataMin',
        name: t('enterprises'),
        nameLocation: 'middle',
        nameGap: 24,
        axisLabel: { color: colours.inkSoft },
        splitLine: { show: false },
      },
      yAxis: { type: 'value', max: 1, axisLabel: { formatter: (v: number) => share(v, 0), color: colours.inkSoft } },
      series: [
        {
          type: 'line',
          step: 'end',
          symbol: 'circle',
          symbolSize: 5,
          itemStyle: { color: okabeIto.blue },
          lineStyle: { color: okabeIto.blue, width: 2 },
          data: curve.map(({ enterprises, coverage }) => [enterprises, coverage]),
        },
        {
          type: 'line',
          symbol: 'diamond',
          symbolSize: 14,
          itemStyle: { color: okabeIto.vermilion },
          data: curve
            .filter(({ enterprises }) => enterprises === chosen)
            .map(({ enterprises, coverage }) => [enterprises, coverage]),
        },
      ],
    }),
    [curve, chosen, count, money, share, t],
  );
  if (curve.length === 0) return <p className="quiet">{t('noCurve')}</p>;
  return <Chart label={t('curve')} height={230} option={option} />;
}
