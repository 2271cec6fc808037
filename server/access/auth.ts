import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth/minimal';
import type { Config } from '../config.ts';
import { DomainError } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { neo4jAdapter } from './auth-adapter.ts';
import { authHandler } from './auth-handler.ts';
import { models } from './auth-rows.ts';
import { hashPassword, passwordLength, strongCost, verifyPassword, type PasswordCost } from './passwords.ts';
import { secretOf } from './secret.ts';

export interface Auth {
  /** Answers everything under /api/auth/. `from` is the address of the client, as far as it can be trusted. */
  handler(request: Request, from?: string, requestId?: string): Promise<Response>;
  /** The id of the person whose session a request carries. */
  personOf(headers: Headers): Promise<string | null>;
  hash(password: string): Promise<string>;
  /** People of the demo may be somebody here. */
  readonly demo: boolean;
}
export type AuthConfig = Pick<Config, 'publicUrl' | 'secret' | 'dataDir' | 'demo'>;

/** A session ends after this much silence, and whatever happens after `longest`. */
export const session = { idleSeconds: 30 * 60, longestSeconds: 12 * 3600, noticeSeconds: 60 };
const cookiePrefix = 'qinglian';

export function createAuth(graph: Graph, config: AuthConfig, cost: PasswordCost = strongCost): Auth {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const secret = secretOf(config);
  const hash = (password: string) => hashPassword(password, cost);
  const auth = betterAuth({
    appName: 'Qinglian 清链',
    basePath: '/api/auth',
    ...(config.publicUrl && { baseURL: new URL(config.publicUrl).origin }),
    secret,
    database: neo4jAdapter(graph),
    user: {
      modelName: models.user,
      additionalFields: {
        locale: { type: 'string', required: false, input: false },
        demo: { type: 'boolean', required: false, input: false, returned: true },
      },
    },
    session: { modelName: models.session, expiresIn: session.idleSeconds, updateAge: session.noticeSeconds },
    account: { modelName: models.account },
    verification: { modelName: models.verification },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash, verify: ({ hash: hashed, password }) => verifyPassword(hashed, password) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            const person = await context?.context.internalAdapter.findUserById(userId);
            return config.demo || !(person && 'demo' in person && person.demo);
          },
        },
        update: {
          before: async (changed, context) => {
            const began = context?.context.session?.session.createdAt;
            if (!began || !changed.expiresAt) return;
            const last = began.getTime() + session.longestSeconds * 1000;
            return { data: { ...changed, expiresAt: new Date(Math.min(changed.expiresAt.getTime(), last)) } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      // Off by default under a test runner: the same checks run everywhere.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { joins: true, validateSchema: false },
    },
    // Attempts are counted in auth-handler.ts, where the client's address is known.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
  });

  async function personOf(headers: Headers): Promise<string | null> {
    if (!headers.get('cookie')?.includes(`${cookiePrefix}.session_token=`)) return null;
    try {
      return (await auth.api.getSession({ headers }))?.user.id ?? null;
    } catch (error) {
      throw error instanceof Error && error.cause instanceof DomainError ? error.cause : error;
    }
  }
  const digest = (text: string) => createHmac('sha256', secret).update(`sign-in ${text}`).digest('base64url');
  const loopbackOnly = config.demo && !config.publicUrl;
  return {
    handler: authHandler({ graph, betterAuth: auth.handler, personOf, digest, loopbackOnly }),
    personOf,
    hash,
    demo: config.demo,
  };
}
