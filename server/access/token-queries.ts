import { z } from 'zod';
import { read, write, type RowOf } from '../platform/query.ts';

const token = {
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  /** The last day it opens anything. */
  expiresOn: z.string(),
  expired: z.boolean(),
  lastUsedAt: z.string().nullable(),
};

export const lockPerson = write('access/lock-person', { params: { person: z.string() }, row: { id: z.string() } });
export const tokensOfPerson = read('access/tokens-of-person', { params: { person: z.string() }, row: token });
export type ApiToken = RowOf<typeof tokensOfPerson>;
export const createToken = write('access/create-token', {
  params: {
    person: z.string(),
    id: z.string(),
    digest: z.string(),
    name: z.string(),
    expiresOn: z.string(),
    expiresAt: z.string(),
  },
  row: token,
});
export const revokeToken = write('access/revoke-token', {
  params: { person: z.string(), id: z.string() },
  row: token,
});
export const tokenHolder = read('access/token-holder', {
  params: { digest: z.string() },
  row: { person: z.string(), unnoted: z.boolean() },
});
export const noteTokenUse = write('access/note-token-use', {
  params: { digest: z.string() },
  row: { lastUsedAt: z.string() },
});
