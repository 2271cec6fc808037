import { useMemo } from 'react';
import { Chart } from '../../ui/Chart.tsx';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';

export interface BarPart {
  readonly name: string;
  readonly colour: string;
  /** One of each row. */
  readonly values: readonly number[];
}
interface Props {
  readonly label: string;
  readonly rows: readonly string[];
  readonly parts: readonly BarPart[];
  readonly target: { readonly at: number; readonly name: string };
  readonly format: (value: number) => string;
}

/** Bars with the aim as a line across them. */
export function TargetBars({ label, rows, parts, target, format }: Props) {
  const option = useMemo(() => {
    const line = {
      ...{ silent: true, symbol: 'none', animation: false, data: [{ xAxis: target.at }] },
      lineStyle: { color: okabeIto.vermilion, width: 2, type: 'dashed' },
      label: { formatter: target.name, position: 'start', color: colours.ink },
    };
    return {
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 40, top: parts.length > 1 ? 30 : 8, bottom: 24, containLabel: true },
      ...(parts.length > 1 && { legend: { top: 0, left: 0, textStyle: { color: colours.ink } } }),
      tooltip: {
        ...{ trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
        valueFormatter: (value: unknown) => format(Number(value)),
      },
      xAxis: {
        ...{ type: 'value', axisLabel: { color: colours.inkSoft, formatter: format } },
        max: ({ max }: { max: number }) => Math.max(max, target.at),
      },
      yAxis: {
        ...{ type: 'category', inverse: true, data: [...rows] },
        axisLabel: { color: colours.ink, width: 180, overflow: 'truncate' },
      },
      series: parts.map(({ name, colour, values }, i) => ({
        ...{ type: 'bar', stack: 'all', name, barMaxWidth: 16, itemStyle: { color: colour }, data: [...values] },
        ...(i === 0 && { markLine: line }),
      })),
    };
  }, [rows, parts, target.at, target.name, format]);
  return <Chart label={label} height={rows.length * 26 + 80} option={option} />;
}
