export const carbonPath = '/carbon';
