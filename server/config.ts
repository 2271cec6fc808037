import path from 'node:path';
import { z } from 'zod';
import { isPattern } from './platform/cron.ts';
import { projectRoot } from './platform/root.ts';

const loopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');
const text = z.string().trim().min(1);

const environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/,
      'NEO4J_URI 应以 bolt:// 或 neo4j:// 开头 · must begin with bolt:// or neo4j://',
    )
    .optional(),
  NEO4J_USER: text.default('neo4j'),
  NEO4J_PASSWORD: text.optional(),
  NEO4J_DATABASE: text.default('neo4j'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: text.default('127.0.0.1'),
  QINGLIAN_DATA: text.default(path.join(projectRoot, '.qinglian')),
  QINGLIAN_PUBLIC_URL: z.url().optional(),
  QINGLIAN_SECRET: z.string().min(32).optional(),
  QINGLIAN_UPLOAD_MB: z.coerce.number().positive().default(512),
  QINGLIAN_QUERY_POINTS: z.coerce.number().int().positive().max(1_000_000_000).default(30_000_000),
  QINGLIAN_SOLVER_SECONDS: z.coerce.number().positive().max(120).default(5),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, '应以 smtp:// 或 smtps:// 开头 · must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: text.optional(),
  QINGLIAN_REMINDERS: text
    .refine(
      (at) => at === 'off' || isPattern(at),
      '应为 cron 表达式或 off · must be a pattern of cron, such as 0 8 * * 1-5, or off',
    )
    .default('0 8 * * 1-5'),
  QINGLIAN_BOUNCE_SECRET: z.string().min(32).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_NAME: text.default('单点登录 · Single sign-on'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  NODE_ENV: z.string().default('production'),
});

export interface Config {
  /** An outside server or cluster; undefined means the local database. */
  readonly neo4j: { uri: string; user: string; password: string; database: string } | undefined;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly publicUrl: string | undefined;
  readonly secret: string | undefined;
  /** Undefined where no mail can be sent. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** When reminders are mailed, as cron has it in Asia/Shanghai; undefined for never. */
  readonly reminders: string | undefined;
  /** What whoever hands in reports of letters that did not arrive says first; undefined where none are taken. */
  readonly bounceSecret: string | undefined;
  /** The OpenID provider people may sign in with. */
  readonly oidc: OpenIdProvider | undefined;
  readonly uploadBytes: number;
  /** What one person may ask for within a minute, counted by field. */
  readonly queryPoints: number;
  readonly solverSeconds: number;
  readonly logLevel: string;
  readonly development: boolean;
  /** The demo's accounts exist only with the local database and on loopback. */
  readonly demo: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

export class ConfigError extends Error {}

export function readConfig(
  args: readonly string[] = [],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== ''));
  const parsed = environment.safeParse(filled);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'));
  const e = parsed.data;
  if (e.NEO4J_URI && !e.NEO4J_PASSWORD)
    throw new ConfigError('设置了 NEO4J_URI 但缺少 NEO4J_PASSWORD · NEO4J_URI is set but NEO4J_PASSWORD is missing');
  if (e.SMTP_URL && !e.MAIL_FROM)
    throw new ConfigError('设置了 SMTP_URL 但缺少 MAIL_FROM · SMTP_URL is set but MAIL_FROM is missing');
  return {
    neo4j: e.NEO4J_URI
      ? { uri: e.NEO4J_URI, user: e.NEO4J_USER, password: e.NEO4J_PASSWORD ?? '', database: e.NEO4J_DATABASE }
      : undefined,
    port: e.PORT,
    host: e.HOST,
    dataDir: path.resolve(e.QINGLIAN_DATA),
    publicUrl: e.QINGLIAN_PUBLIC_URL,
    secret: e.QINGLIAN_SECRET,
    smtp: e.SMTP_URL && e.MAIL_FROM ? { url: e.SMTP_URL, from: e.MAIL_FROM } : undefined,
    reminders: e.QINGLIAN_REMINDERS === 'off' ? undefined : e.QINGLIAN_REMINDERS,
    bounceSecret: e.QINGLIAN_BOUNCE_SECRET,
    oidc: openIdProvider(e),
    uploadBytes: e.QINGLIAN_UPLOAD_MB * 1024 * 1024,
    queryPoints: e.QINGLIAN_QUERY_POINTS,
    solverSeconds: e.QINGLIAN_SOLVER_SECONDS,
    logLevel: e.LOG_LEVEL,
    development: args.includes('--dev'),
    demo: !e.NEO4J_URI && loopback(e.HOST),
    env,
  };
}

function openIdProvider(e: z.output<typeof environment>): OpenIdProvider | undefined {
  if (!e.OIDC_ISSUER) return undefined;
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'QINGLIAN_PUBLIC_URL'] as const)
    if (!e[name])
      throw new ConfigError(`设置了 OIDC_ISSUER 但缺少 ${name} · OIDC_ISSUER is set but ${name} is missing`);
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId = '',
    OIDC_CLIENT_SECRET: clientSecret = '',
    OIDC_NAME: name,
  } = e;
  return { issuer, clientId, clientSecret, name };
}

/** The address people type, for links in mail: never taken from a request. */
export const publicOrigin = ({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string =>
  publicUrl ? new URL(publicUrl).origin : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
