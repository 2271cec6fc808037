export const enterprisesPath = '/enterprises';
export const enterprisesUrl = (asked: { search?: string; park?: string; industry?: string } = {}) => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, v]) => v)).toString();
  return query ? `${enterprisesPath}?${query}` : enterprisesPath;
};
export const enterpriseUrl = (id: string) => `${enterprisesPath}/${encodeURIComponent(id)}`;
export const exportUrl = (parkCode?: string) =>
  `/api/exports/enterprises.csv${parkCode ? `?park=${encodeURIComponent(parkCode)}` : ''}`;
