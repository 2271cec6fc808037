import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import { describe, expect, inject, it } from 'vitest';
import { createAttempts } from '../../server/access/attempts.ts';
import { createAuth } from '../../server/access/auth.ts';
import { hashPassword, verifyPassword } from '../../server/access/passwords.ts';
import { secretOf } from '../../server/access/secret.ts';
import { createApp } from '../../server/app.ts';
import { ConfigError } from '../../server/config.ts';
import { connect } from '../../server/platform/graph.ts';
import { cast } from '../support/cast.ts';
import { origin, world } from '../support/world.ts';

const folder = () => mkdtempSync(path.join(inject('dataDir'), 'secret-'));

describe('the secret that signs cookies', () => {
  it('is made once, kept in a file of its owner alone, and differs from installation to installation', () => {
    const dataDir = folder();
    const secret = secretOf({ secret: undefined, dataDir });
    expect(secret).toHaveLength(43);
    expect(secretOf({ secret: undefined, dataDir })).toBe(secret);
    expect(readFileSync(path.join(dataDir, 'secret'), 'utf8')).toBe(secret);
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(secretOf({ secret: undefined, dataDir: folder() })).not.toBe(secret);
  });

  it.each([
    'better-auth-secret-12345678901234567890',
    'change-me-change-me-change-me-change-me',
    'please-CHANGEME-before-production-use!!',
    'your-secret-key-here-at-least-32-chars!',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'abababababababababababababababababababab',
    '0123456789012345678901234567890123456789',
    'qinglian-qinglian-qinglian-qinglian-qing',
    'Zk3vTq9XwL1',
  ])('is refused when it is a sample or can be guessed: %s', (secret) => {
    expect(() => secretOf({ secret, dataDir: folder() })).toThrow(ConfigError);
  });

  it('may be given', () => {
    const secret = 'mV2x9QpLr7TzKc4YbN8sWd6FhJ3gXa5E';
    expect(secretOf({ secret, dataDir: folder() })).toBe(secret);
  });
});

describe('a password', () => {
  it('is hashed by argon2id with 19 MiB and two rounds, each time with another salt', async () => {
    const [one, two] = await Promise.all([hashPassword('清链 password'), hashPassword('清链 password')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(two).not.toBe(one);
    expect(await verifyPassword(one, '清链 password')).toBe(true);
    expect(await verifyPassword(one, '清链 Password')).toBe(false);
  });
});

describe('counted attempts', () => {
  const key = (name: string) => [{ key: name, most: 2 }];

  it('may be made again when the window is over, and not a millisecond before', () => {
    let now = 0;
    const attempts = createAttempts(60_000, 100, () => now);
    expect([attempts.begin(key('a')), attempts.begin(key('a')), attempts.begin(key('a'))]).toEqual([
      undefined,
      undefined,
      60,
    ]);
    now = 59_999;
    expect(attempts.begin(key('a'))).toBe(1);
    now = 60_000;
    expect(attempts.begin(key('a'))).toBeUndefined();
  });

  it('take a bounded memory, the oldest making way', () => {
    const attempts = createAttempts(60_000, 3, () => 0);
    attempts.begin(key('a'));
    attempts.begin(key('a'));
    expect(attempts.begin(key('a'))).toBe(60);
    for (const name of ['b', 'c', 'd']) attempts.begin(key(name));
    expect(attempts.begin(key('a'))).toBeUndefined();
  });
});

describe('with the database away', () => {
  it('signing in, signing out and being somebody wait for it, and no attempt is counted', async () => {
    const w = await world();
    await w.empty();
    await w.cast();
    const cookie = await w.signIn(cast.lead.email, cast.lead.password);
    const away = connect({ ...inject('neo4j'), uri: 'bolt://127.0.0.1:9' }, { retryMs: 0 });
    const auth = createAuth(away, w.config, { memoryKib: 8, rounds: 1 });
    const app = createApp({ graph: away, config: w.config, auth, log: pino({ level: 'silent' }) });
    const post = (pathname: string, body: unknown, headers: Record<string, string>) =>
      app.fetch(
        new Request(origin + pathname, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin, ...headers },
          body: JSON.stringify(body),
        }),
      );
    const answers = [
      await post('/api/auth/sign-out', {}, { cookie }),
      await post('/graphql', { query: '{ viewer { email } }' }, { cookie, 'x-qinglian': '1' }),
      await app.fetch(new Request(`${origin}/api/auth/get-session`, { headers: { cookie } })),
    ];
    for (let i = 0; i < 6; i += 1) answers.push(await post('/api/auth/sign-in/email', cast.lead, {}));
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await w.public.ask('{ viewer { email } }', {}, { cookie })).data.viewer).toEqual({
      email: cast.lead.email,
    });
    await away.close();
    await w.close();
  }, 60_000);
});
