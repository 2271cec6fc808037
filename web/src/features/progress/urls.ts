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
/** The report as a file, in the language it is read in. */
export const wordUrl = (asked: Partial<ProgressAsked>, language: string) =>
  `/api/progress-report.docx?${query(asked)}&language=${language}`;
export const reportUrl = (asked: Partial<ProgressAsked>) => `${reportPath}?${query(asked)}`;
