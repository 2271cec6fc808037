export const ordersPath = '/orders';
export const tabs = ['overdue', 'dueSoon', 'orders'] as const;
export type Tab = (typeof tabs)[number];
export const ordersUrl = (tab: Tab = 'overdue', order?: string) =>
  `${ordersPath}?${new URLSearchParams({ tab, ...(order && { order }) }).toString()}`;
