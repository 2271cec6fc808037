import { okabeIto } from '../../ui/theme.ts';

export const coverageColours = {
  audited: okabeIto.green,
  inProgress: okabeIto.skyBlue,
  untouched: '#c9d1d3',
} as const;
