export const expertsPath = '/experts';
