/** Open to whoever is not signed in: what is disclosed is public. */
export const disclosuresPath = '/disclosures';
export const disclosureUrl = (id: string) => `${disclosuresPath}/${encodeURIComponent(id)}`;
/** Open to whoever is not signed in. */
export const openDataPath = '/open-data';
export const openDataUrl = (
  key: string,
  format: 'csv' | 'json',
  asked: { authority: string | null; year: number | null },
) => {
  const query = new URLSearchParams();
  if (asked.authority) query.set('authority', asked.authority);
  if (asked.year) query.set('year', String(asked.year));
  const text = query.toString();
  return `/api/open-data/${key}.${format}${text && `?${text}`}`;
};
