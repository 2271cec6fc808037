import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth/minimal';
import { publicOrigin, type Config } from '../config.ts';
import { DomainError } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { createMail, type Mail, type MailConfig } from '../platform/mail.ts';
import { neo4jAdapter } from './auth-adapter.ts';
import { authHandler } from './auth-handler.ts';
import { models } from './auth-rows.ts';
import { singleSignOn } from './auth-single-sign-on.ts';
import { resetLetter } from './letters.ts';
import { hashPassword, passwordLength, strongCost, verifyPassword, type PasswordCost } from './passwords.ts';
import { noteSignIn } from './queries.ts';
import { record, systemOrigin, type Act } from './record.ts';
import { secretOf } from './secret.ts';
import type { SessionHeld } from './viewer.ts';

export interface Auth {
  /** Answers everything under /api/auth/. `from` is the address of the client, as far as it can be trusted. */
  handler(request: Request, from?: string, requestId?: string): Promise<Response>;
  /** The session a request carries. */
  sessionOf(headers: Headers, again?: boolean): Promise<SessionHeld | null>;
  readonly mail: Mail;
  hash(password: string): Promise<string>;
  /** Mails somebody who has an account a link to choose a password by. */
  letChoosePassword(email: string): Promise<void>;
  /** People of the demo may be somebody here. */
  readonly demo: boolean;
}
export type AuthConfig = MailConfig &
  Pick<Config, 'publicUrl' | 'host' | 'port' | 'secret' | 'dataDir' | 'demo' | 'oidc'>;

/** A session ends after this much silence, and whatever happens after `longest`. */
export const session = { idleSeconds: 30 * 60, longestSeconds: 12 * 3600, noticeSeconds: 60 };
const cookiePrefix = 'qinglian';

export function createAuth(graph: Graph, config: AuthConfig, cost: PasswordCost = strongCost): Auth {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const secret = secretOf(config);
  const hash = (password: string) => hashPassword(password, cost);
  const mail = createMail(config);
  /** What better-auth does of itself, in the person's name: where they asked from is known at the doors alone. */
  const tell = (act: Act, person: string) =>
    graph.write((tx) =>
      record(tx, { ...systemOrigin(), person, channel: 'SESSION' }, { act, subject: { type: 'Person', id: person } }),
    );
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
    session: {
      modelName: models.session,
      expiresIn: session.idleSeconds,
      updateAge: session.noticeSeconds,
      additionalFields: { actingAs: { type: 'string', required: false, input: false } },
    },
    account: { modelName: models.account, encryptOAuthTokens: true, accountLinking: { trustedProviders: [] } },
    verification: { modelName: models.verification, storeIdentifier: 'hashed' },
    plugins: config.oidc ? [singleSignOn(config.oidc)] : [],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => tell('RESET_PASSWORD', user.id),
      sendResetPassword: async ({ user, token }) =>
        mail.post(resetLetter(user.email, `${publicOrigin(config)}/reset-password#${token}`)),
      password: { hash, verify: ({ hash: hashed, password }) => verifyPassword(hashed, password) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) =>
            (await graph.one(noteSignIn, { person: userId, demo: config.demo })) !== undefined,
          // The door of the password tells of its own sign-ins.
          after: async ({ userId }, context) => {
            if (context?.path.startsWith('/callback')) await tell('SIGN_IN', userId);
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

  /** Looking again on behalf of an open stream is no use of the session: it does not put its end off. */
  async function sessionOf(headers: Headers, again = false): Promise<SessionHeld | null> {
    if (!headers.get('cookie')?.includes(`${cookiePrefix}.session_token=`)) return null;
    try {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: again } });
      return found && { id: found.session.id, person: found.user.id, actingAs: found.session.actingAs ?? null };
    } catch (error) {
      throw error instanceof Error && error.cause instanceof DomainError ? error.cause : error;
    }
  }
  const personOf = async (headers: Headers) => (await sessionOf(headers))?.person ?? null;
  const digest = (text: string) => createHmac('sha256', secret).update(`sign-in ${text}`).digest('base64url');
  const loopbackOnly = config.demo && !config.publicUrl;
  const openId = Boolean(config.oidc);
  return {
    handler: authHandler({ graph, betterAuth: auth.handler, personOf, digest, loopbackOnly, openId }),
    sessionOf,
    mail,
    hash,
    letChoosePassword: async (email) => void (await auth.api.requestPasswordReset({ body: { email } })),
    demo: config.demo,
  };
}
