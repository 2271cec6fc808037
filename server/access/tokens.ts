import { createHash, randomBytes } from 'node:crypto';
import { businessDay, endOfBusinessDay, yearsAfter } from '../platform/dates.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken, type FieldProblem } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { globalId, newId } from '../platform/ids.ts';
import { inPerson, TokenRefused, type WhoAsks } from './credential.ts';
import { record, type Origin } from './record.ts';
import * as q from './token-queries.ts';
import type { Viewer } from './viewer.ts';

export type ApiToken = q.ApiToken;
export interface CreatedToken {
  readonly apiToken: ApiToken;
  /** Known at this moment alone. */
  readonly token: string;
}
type Asker = WhoAsks & { readonly graph: Graph; readonly origin: Origin };

export const tokenLimits = { each: 20, nameLength: 80, years: 1 } as const;
const prefix = 'qlk_';
const shape = /^qlk_[\w-]{43}$/;
const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** The token a request carries, or undefined when it carries none; the empty one when it is no token at all. */
export function bearerOf(headers: Headers): string | undefined {
  const given = /^bearer(?:\s+(.*))?$/is.exec(headers.get('authorization') ?? '');
  return given ? (given[1] ?? '').trim() : undefined;
}

/** The id of the person in whose name a token opens; notes its use, at most once a minute. */
export async function holderOf(graph: Graph, token: string): Promise<string> {
  if (!shape.test(token)) throw new TokenRefused();
  const digest = digestOf(token);
  const held = await graph.one(q.tokenHolder, { digest });
  if (!held) throw new TokenRefused();
  if (held.unnoted) await graph.one(q.noteTokenUse, { digest });
  return held.person;
}

/** A new token of the viewer's own, told this once; the graph keeps its digest. */
export async function createApiToken(asker: Asker, name: string, expiresOn: string): Promise<CreatedToken> {
  const viewer = inPerson(asker);
  const called = name.normalize('NFKC').trim();
  check(called, expiresOn);
  const token = prefix + randomBytes(32).toString('base64url');
  const made = { id: newId(), digest: digestOf(token), name: called, expiresOn };
  const apiToken = await asker.graph.write(async (tx) => {
    await tx.one(q.lockPerson, { person: viewer.id });
    const held = await tx.rows(q.tokensOfPerson, { person: viewer.id });
    if (held.length >= tokenLimits.each) throw tooMany();
    const expiresAt = endOfBusinessDay(expiresOn).toISOString();
    const token = await tx.one(q.createToken, { ...made, person: viewer.id, expiresAt });
    const subject = { type: 'ApiToken', id: made.id } as const;
    await record(tx, asker.origin, { act: 'CREATE_API_TOKEN', subject, after: { expiresOn } });
    return token;
  });
  if (!apiToken) throw new NotAllowed();
  return { apiToken, token };
}

/** Ends a token of the viewer's own at once. Answers with what it was. */
export async function revokeApiToken(asker: Asker, id: string): Promise<ApiToken> {
  const viewer = inPerson(asker);
  return asker.graph.write(async (tx) => {
    const revoked = await tx.one(q.revokeToken, { person: viewer.id, id });
    if (!revoked) throw new NotFound('ApiToken', globalId('ApiToken', id));
    const before = { expiresOn: revoked.expiresOn };
    await record(tx, asker.origin, { act: 'REVOKE_API_TOKEN', subject: { type: 'ApiToken', id }, before });
    return revoked;
  });
}

/** The viewer's own tokens, the newest first. */
export const apiTokensOf = (graph: Graph, viewer: Viewer): Promise<ApiToken[]> =>
  graph.rows(q.tokensOfPerson, { person: viewer.id });

function check(name: string, expiresOn: string): void {
  const wrong: FieldProblem[] = [];
  const { nameLength, years } = tokenLimits;
  if (name === '' || name.length > nameLength || /\p{C}/u.test(name))
    wrong.push({
      path: 'name',
      zh: `应为 1 到 ${nameLength} 个可见字符`,
      en: `must be 1 to ${nameLength} visible characters`,
    });
  const today = businessDay();
  const last = yearsAfter(today, years);
  if (expiresOn < today)
    wrong.push({ path: 'expiresOn', zh: `不能早于今天（${today}）`, en: `must not be before today (${today})` });
  if (expiresOn > last)
    wrong.push({
      path: 'expiresOn',
      zh: `不能晚于一年之后（${last}）`,
      en: `must not be more than a year ahead (${last})`,
    });
  if (wrong.length > 0) throw new InvalidInput(wrong);
}

const tooMany = () =>
  new RuleBroken(
    {
      zh: `每人最多 ${tokenLimits.each} 个令牌，请先撤销不再使用的`,
      en: `A person may have ${tokenLimits.each} tokens: revoke one that is not used any more`,
    },
    'api-tokens-per-person',
  );
