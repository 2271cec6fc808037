export const referenceUrl = '/reference';
