import { z } from 'zod';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = z.string().nullable();
const flag = z.boolean().nullable();
/** ISO text here, `datetime` in the graph. */
const instant = z.iso.datetime({ offset: true });
const maybeInstant = instant.nullable();

const person = {
  id: text,
  name: text,
  email: text,
  emailVerified: flag,
  image: maybe,
  createdAt: maybeInstant,
  updatedAt: maybeInstant,
  locale: maybe,
  demo: flag,
};
const session = {
  id: text,
  token: text,
  expiresAt: instant,
  createdAt: instant,
  updatedAt: instant,
  ipAddress: maybe,
  userAgent: maybe,
  userId: text,
  actingAs: maybe,
};
const account = {
  id: text,
  accountId: text,
  providerId: text,
  userId: text,
  accessToken: maybe,
  refreshToken: maybe,
  idToken: maybe,
  accessTokenExpiresAt: maybeInstant,
  refreshTokenExpiresAt: maybeInstant,
  scope: maybe,
  password: maybe,
  createdAt: maybeInstant,
  updatedAt: maybeInstant,
};
const verification = {
  id: text,
  identifier: text,
  value: text,
  expiresAt: instant,
  createdAt: maybeInstant,
  updatedAt: maybeInstant,
};

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const conditionShape = z.strictObject({
  field: z.string(),
  operator: z.string(),
  value: z.union([scalar, z.array(z.union([z.string(), z.number()]))]),
  fold: z.boolean(),
  instant: z.boolean(),
});
const where = {
  /** Values of indexed fields that a row must have one of; null when no condition gives any. */
  keys: z.array(z.string()).nullable(),
  all: z.array(conditionShape),
  some: z.array(conditionShape),
};
const data = { values: z.record(z.string(), scalar), instants: z.record(z.string(), z.string().nullable()) };
export type Condition = z.infer<typeof conditionShape>;
export type Scalar = z.infer<typeof scalar>;

/** The statements behind one table of better-auth's: `singular` and `plural` are how their files are named. */
function table(singular: string, plural: string, columns: z.ZodRawShape, indexed: readonly string[]) {
  const limit = z.number();
  const row: z.ZodRawShape = columns;
  const order = { sortBy: z.string().nullable(), descending: z.boolean(), skip: z.number() };
  return {
    indexed: new Set(['id', ...indexed]),
    instants: new Set(Object.keys(columns).filter((c) => columns[c] === instant || columns[c] === maybeInstant)),
    create: write(`access/create-${singular}`, { params: { id: z.string(), ...data }, row }),
    find: read(`access/find-${plural}`, { params: { ...where, ...order, limit }, row }),
    count: read(`access/count-${plural}`, { params: where, row: { count: z.number() } }),
    change: write(`access/change-${plural}`, { params: { ...where, ...data, limit }, row }),
    remove: write(`access/remove-${plural}`, { params: { ...where, limit }, row }),
  };
}
export type Table = ReturnType<typeof table>;

const tables: Record<string, Table> = {
  Person: table('person', 'people', person, ['email']),
  AuthSession: table('session', 'sessions', session, ['token', 'userId']),
  AuthAccount: table('account', 'accounts', account, ['userId', 'accountId']),
  AuthVerification: table('verification', 'verifications', verification, ['identifier']),
};
/** The names better-auth is told to call its models by: the labels of their nodes. */
export const models = {
  user: 'Person',
  session: 'AuthSession',
  account: 'AuthAccount',
  verification: 'AuthVerification',
} as const;

export function tableOf(model: string): Table {
  const found = tables[model];
  if (!found) throw new Error(`better-auth asks for ${model}, which the graph does not keep`);
  return found;
}

export const sessionWithPerson = read('access/session-with-person', {
  params: { token: z.string() },
  row: { ...session, person: z.strictObject(person) },
});
