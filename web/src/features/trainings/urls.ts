export const trainingsUrl = '/trainings';
