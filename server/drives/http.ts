import type { Route } from '../platform/http.ts';
import { receiveBounce } from './bounces.ts';
import { driveEvents } from './events.ts';

export const driveRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/mail-bounces', guardsItself: true, handle: receiveBounce },
  {
    method: 'GET',
    path: '/api/drives/:id/events',
    handle: (request, context, { id = '' }) => driveEvents(request, context, id),
  },
];
