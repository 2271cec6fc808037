export const drivesPath = '/drives';
/** Where a drive is opened; one that passes on an invitation the enterprise has accepted says which. */
export const newDriveUrl = ({ continues, lead }: { continues?: string; lead?: string } = {}) => {
  const query = new URLSearchParams({ ...(lead && { lead }), ...(continues && { continues }) }).toString();
  return query ? `${drivesPath}/new?${query}` : `${drivesPath}/new`;
};
export const driveUrl = (id: string) => `${drivesPath}/${encodeURIComponent(id)}`;
export const chooseUrl = (id: string) => `${driveUrl(id)}/choose`;
export const eventsUrl = (id: string) => `/api/drives/${encodeURIComponent(id)}/events`;
