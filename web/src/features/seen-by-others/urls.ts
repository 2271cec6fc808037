export const seenByOthersPath = '/seen-by-others';
export const seenByOthersUrl = (enterprise?: string) =>
  enterprise ? `${seenByOthersPath}?enterprise=${encodeURIComponent(enterprise)}` : seenByOthersPath;
