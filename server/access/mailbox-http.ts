import { json, type Route } from '../platform/http.ts';
import type { CaughtMessage } from '../platform/mail.ts';
import { loopback } from './auth-wire.ts';

/** The local demo's own mailbox: never where mail really goes out, nor under another name than this machine's. */
export const mailboxRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/mailbox',
    async handle(request, { auth }) {
      if (auth.mail.way !== 'CAUGHT' || !loopback.test(new URL(request.url).hostname))
        return json(404, { code: 'NOT_FOUND', message: '没有此页面 · No such page' });
      return json(200, { messages: auth.mail.caught().map(shown) });
    },
  },
];

/** Its words and pictures; its HTML stays behind. */
const shown = ({ id, at, to, subject, text, pictures = [] }: CaughtMessage) => ({
  ...{ id, at, to, subject, text },
  pictures: pictures.map(({ filename, png }) => ({
    filename,
    src: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  })),
});
