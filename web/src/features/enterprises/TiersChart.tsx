import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../ui/Chart.tsx';
import { useFormat } from '../../ui/format.ts';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import { groups, type TierShown } from './tier-queries.ts';

const shades = { audited: okabeIto.green, inProgress: okabeIto.skyBlue, untouched: okabeIto.orange };

/** A bar for each tier, by audit where that may be told; a tier kept back has none. */
export function TiersChart({ tiers, what }: { tiers: readonly TierShown[]; what: string }) {
  const { t } = useTranslation('consents');
  const { scaled } = useFormat();
  const option = useMemo(() => {
    const figures = tiers.map((tier) => tier.load ?? tier.enterprises);
    const series = [
      ...groups.map((group) => ({ name: t(group), colour: shades[group], data: figures.map((f) => f.groups?.[group] ?? 0) })), // prettier-ignore
      { name: t('notSplit'), colour: '#8c9a9f', data: figures.map((f) => (f.groups ? 0 : (f.total ?? 0))) },
    ];
    return {
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 28, top: 30, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: colours.ink } },
      tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (v: number) => scaled(v) },
      xAxis: { type: 'value', axisLabel: { color: colours.inkSoft, formatter: (v: number) => scaled(v) } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: tiers.map((tier, i) => {
          const name = t('tierN', { n: tier.tier });
          return figures[i]?.total === null ? `${name}\n${t('suppressed')}` : name;
        }),
        axisLabel: { color: colours.ink },
      },
      series: series.map(({ name, colour, data }) => ({
        ...{ name, data, type: 'bar', stack: 'tier', barMaxWidth: 22, itemStyle: { color: colour } },
      })),
    };
  }, [tiers, scaled, t]);
  return <Chart label={t('chart', { what })} height={60 + tiers.length * 38} option={option} />;
}
