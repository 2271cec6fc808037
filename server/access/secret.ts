import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../config.ts';

const samples = [
  'better-auth-secret-12345678901234567890',
  'better-auth-secret-123456789012345678901234567890',
  'change-me',
  'changeme',
  'change_me',
  'changeit',
  'replace-me',
  'your-secret',
  'your_secret',
  'yoursecret',
  'my-secret',
  'supersecret',
  'super-secret',
  'secretsecret',
  'example',
  'sample',
  'password',
  'qinglian',
  '0123456789',
  '1234567890',
  'abcdefghij',
  'deadbeef',
];

/** Why a secret will not do, or undefined when it will. */
export function weaknessOf(secret: string): string | undefined {
  const bare = secret.toLowerCase();
  if (secret.length < 32) return '不足 32 个字符 · shorter than 32 characters';
  if (samples.some((sample) => bare.includes(sample))) return '是示例值 · a sample value';
  if (new Set(secret).size < 10) return '过于简单 · too simple';
  return undefined;
}

/** The secret that signs cookies: the configured one, or one made once and kept in a private file. */
export function secretOf(config: { secret: string | undefined; dataDir: string }): string {
  if (config.secret === undefined) return keptSecret(config.dataDir);
  const weakness = weaknessOf(config.secret);
  if (weakness) throw new ConfigError(`QINGLIAN_SECRET: ${weakness} (openssl rand -base64 32)`);
  return config.secret;
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
