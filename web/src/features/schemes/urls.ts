export const schemesPath = '/audits/:id/schemes';
export const schemesUrl = (audit: string) => `/audits/${audit}/schemes`;
export const savingsUrl = '/savings';
export const exportSchemesUrl = (audit: string, format: 'csv' | 'xlsx', figures: 'EXPECTED' | 'VERIFIED') =>
  `/api/exports/schemes.${format}?audit=${audit}&figures=${figures}`;
