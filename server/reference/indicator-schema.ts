import { builder } from '../platform/builder.ts';
import { indicators, type Indicator } from './indicators.ts';

export const IndicatorEnum = builder.enumType('Indicator', {
  description: '环境与能源指标 · Indicators of energy, water, discharge and waste',
  values: Object.fromEntries(
    indicators.map((i) => [i.name, { description: `${i.zh} (${i.unit}) · ${i.en}` }]),
  ) as Record<Indicator, { description: string }>,
});
