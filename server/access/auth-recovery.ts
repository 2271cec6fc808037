import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import { GraphUnavailable } from '../platform/errors.ts';
import { json } from '../platform/http.ts';
import { createAttempts } from './attempts.ts';
import { bodyOf, passed, refuse, WINDOW_MS } from './auth-wire.ts';
import { passwordLength } from './passwords.ts';

const asked = z.object({ email: z.string().trim().toLowerCase().pipe(z.email().max(254)) });
const chosen = z.object({ token: z.string().min(1).max(200), newPassword: z.string().max(1000) });
const most = { email: 5, address: 20 };
/** Every answer takes at least this long: how long it took says nothing of whether the address has an account. */
const quietMs = 300;

/** A forgotten password: a mail with a link is asked for, and the link's token pays for one new password. */
export function recoveryDoors(betterAuth: (request: Request) => Promise<Response>) {
  const requests = createAttempts(WINDOW_MS);
  const guesses = createAttempts(WINDOW_MS);
  const tooMany = (wait: number) => refuse('tooMany', { 'retry-after': String(wait) });

  return {
    async request(request: Request, from: string | undefined): Promise<Response> {
      const given = asked.safeParse(await bodyOf(request));
      const wait = requests.begin([
        ...(given.success ? [{ key: `e ${given.data.email}`, most: most.email }] : []),
        ...(from ? [{ key: `a ${from}`, most: most.address }] : []),
      ]);
      if (wait !== undefined) return tooMany(wait);
      const [answer] = await Promise.all([
        given.success ? betterAuth(passed(request, { email: given.data.email })) : undefined,
        after(quietMs),
      ]);
      if (answer?.status === 403) return refuse('origin');
      if (answer && answer.status >= 500) throw new GraphUnavailable();
      return json(200, { status: true });
    },
    async reset(request: Request, from: string | undefined): Promise<Response> {
      const given = chosen.safeParse(await bodyOf(request));
      if (!given.success) return refuse('link');
      const { length } = given.data.newPassword;
      if (length < passwordLength.least || length > passwordLength.most) return refuse('password');
      const counted = from ? [{ key: `a ${from}`, most: most.address }] : [];
      const wait = guesses.begin(counted);
      if (wait !== undefined) return tooMany(wait);
      const answer = await betterAuth(passed(request, given.data));
      if (answer.status === 403) return refuse('origin');
      if (answer.status >= 500) throw new GraphUnavailable();
      if (!answer.ok) return refuse('link');
      guesses.succeeded(counted);
      return json(200, { status: true });
    },
  };
}
