export const progressPath = '/progress';
export const reportPath = '/progress/report';
export interface ProgressAsked {
  readonly division: string;
  readonly park: string;
  readonly year: string;
  readonly indicator: string;
}
const query = (asked: Partial<ProgressAsked>) =>
  new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();
export const progressUrl = (asked: Partial<ProgressAsked> = {}) => `${progressPath}?${query(asked)}`;
export const reportUrl = (asked: Partial<ProgressAsked>) => `${reportPath}?${query(asked)}`;
