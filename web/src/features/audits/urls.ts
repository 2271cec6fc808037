export const auditsPath = '/audits';
/** The list, with the form that starts an audit of an enterprise open on it. */
export const startAuditUrl = (enterprise: string) => `${auditsPath}?start=${encodeURIComponent(enterprise)}`;
export const auditUrl = (id: string) => `${auditsPath}/${encodeURIComponent(id)}`;
export const exportAuditsUrl = (asked: Readonly<Record<string, string | null | undefined>>) => {
  const query = new URLSearchParams(Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return `/api/exports/audits.csv?${query.toString()}`;
};
