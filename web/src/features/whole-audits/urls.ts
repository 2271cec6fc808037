export const scopePath = '/whole-audits/scope';
export const scopeUrl = (park?: string) => (park ? `${scopePath}?park=${encodeURIComponent(park)}` : scopePath);
export const wholeAuditUrl = (id: string) => `/whole-audits/${encodeURIComponent(id)}`;
