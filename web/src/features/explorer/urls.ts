export const explorerPath = '/explorer';
export const explorerUrl = (focus: { park?: string; enterprise?: string } = {}) => {
  const query = new URLSearchParams(Object.entries(focus).filter(([, v]) => v)).toString();
  return query ? `${explorerPath}?${query}` : explorerPath;
};
