import { useMemo } from 'react';
import { Chart } from './Chart.tsx';
import { useFormat } from './format.ts';
import { colours, fontFamily } from './theme.ts';

export interface Segment {
  readonly name: string;
  readonly colour: string;
  readonly pattern: 'none' | 'stripes' | 'dots';
  readonly values: readonly number[];
}
interface Props {
  readonly label: string;
  readonly rows: readonly string[];
  readonly segments: readonly Segment[];
}

const patterns = {
  none: { symbol: 'rect', symbolSize: 0 },
  stripes: {
    symbol: 'rect',
    symbolSize: 1,
    dashArrayX: [1, 0],
    dashArrayY: [2, 5],
    rotation: Math.PI / 6,
    color: 'rgba(0,0,0,0.35)',
  },
  dots: {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.7,
    color: 'rgba(0,0,0,0.2)',
  },
} as const;

/** Bars of 100 %: how each row's total divides. Told apart by colour and by pattern. */
export function StackedShares({ label, rows, segments }: Props) {
  const { share } = useFormat();
  const option = useMemo(() => {
    const totals = rows.map((_, i) => segments.reduce((sum, s) => sum + (s.values[i] ?? 0), 0));
    return {
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 24, top: 32, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 16, itemHeight: 10, textStyle: { color: colours.ink } },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        renderMode: 'richText',
        valueFormatter: (value: unknown) => share(Number(value)),
      },
      xAxis: { type: 'value', max: 1, axisLabel: { formatter: (v: number) => share(v, 0), color: colours.inkSoft } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...rows],
        axisTick: { show: false },
        axisLabel: { color: colours.ink },
      },
      series: segments.map((segment) => ({
        type: 'bar',
        stack: 'all',
        name: segment.name,
        barMaxWidth: 16,
        itemStyle: { color: segment.colour, decal: patterns[segment.pattern] },
        data: segment.values.map((value, i) => (totals[i] ? value / totals[i] : 0)),
      })),
    };
  }, [rows, segments, share]);
  return <Chart label={label} height={rows.length * 25 + 64} option={option} />;
}
