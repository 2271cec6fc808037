export const exemplarsPath = '/exemplars';
export const exemplarUrl = (id: string) => `${exemplarsPath}/${encodeURIComponent(id)}`;
