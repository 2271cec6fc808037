export const logUrl = '/log';
