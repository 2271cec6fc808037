import path from 'node:path';
import { z } from 'zod';
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
  QINGLIAN_SOLVER_SECONDS: z.coerce.number().positive().max(120).default(5),
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
  readonly uploadBytes: number;
  readonly solverSeconds: number;
  readonly logLevel: string;
  readonly development: boolean;
  /** The demo's accounts exist only with the local database and on loopback. */
  readonly demo: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
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
  return {
    neo4j: e.NEO4J_URI
      ? { uri: e.NEO4J_URI, user: e.NEO4J_USER, password: e.NEO4J_PASSWORD ?? '', database: e.NEO4J_DATABASE }
      : undefined,
    port: e.PORT,
    host: e.HOST,
    dataDir: path.resolve(e.QINGLIAN_DATA),
    publicUrl: e.QINGLIAN_PUBLIC_URL,
    secret: e.QINGLIAN_SECRET,
    uploadBytes: e.QINGLIAN_UPLOAD_MB * 1024 * 1024,
    solverSeconds: e.QINGLIAN_SOLVER_SECONDS,
    logLevel: e.LOG_LEVEL,
    development: args.includes('--dev'),
    demo: !e.NEO4J_URI && loopback(e.HOST),
    env,
  };
}
