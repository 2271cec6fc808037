/** The addresses other screens link to. */
export const explorerUrl = {
  start: () => '/explorer',
  park: (code: string, outsideTiers = 0) =>
    `/explorer?park=${encodeURIComponent(code)}${outsideTiers > 0 ? `&outside=${outsideTiers}` : ''}`,
  enterprise: (id: string, direction: 'UPSTREAM' | 'DOWNSTREAM' = 'UPSTREAM', tiers = 2) =>
    `/explorer?focus=${encodeURIComponent(id)}&direction=${direction}&tiers=${tiers}`,
  enterprises: (ids: readonly string[]) => `/explorer?also=${ids.map(encodeURIComponent).join(',')}`,
};
