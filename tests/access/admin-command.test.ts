import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readCommandLine } from '../../server/access/command-line.ts';
import { createAccount, resetPassword } from '../../server/access/operator.ts';
import { projectRoot } from '../../server/platform/root.ts';
import { cast } from '../support/cast.ts';
import { world } from '../support/world.ts';

const slow = { timeout: 180_000 };
const w = await world();
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

/** `npm run admin` as a process of its own, on the database of the tests; `input` is piped in. */
async function admin(args: string[], input: string, env: Record<string, string> = {}) {
  const neo4j = inject('neo4j');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(projectRoot, 'server/access/command.ts'), ...args],
    {
      cwd: projectRoot,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
        NEO4J_DATABASE: neo4j.database,
        QINGLIAN_DATA: w.dataDir,
        ...env,
      },
    },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => (out += String(piece)));
  child.stderr.on('data', (piece) => (err += String(piece)));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}
const create = (...more: string[]) => ['create', '--email', 'First@Example.org', '--name', '首位管理员', ...more];
const password = 'a password piped in';
const rolesOf = async (email: string) => {
  const cookie = await w.signIn(email, password);
  const response = await w.public.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qinglian': '1', cookie },
    body: JSON.stringify({ query: '{ viewer { name memberships { role of } } }' }),
  });
  return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
};

describe('npm run admin -- create', () => {
  it('makes an administrator who signs in with the password that was piped in', slow, async () => {
    const { code, out, err } = await admin(create(), `${password}\n`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('first@example.org');
    expect(out).not.toContain(password);
    expect(await rolesOf('first@example.org')).toEqual({
      name: '首位管理员',
      memberships: [{ role: 'ADMINISTRATOR', of: null }],
    });
  });

  it('takes the password from the environment, and a role with its place', slow, async () => {
    const { code } = await admin(create('--role', 'park-manager', '--of', 'LN-QH-01'), '', {
      QINGLIAN_ADMIN_PASSWORD: password,
    });
    expect(code).toBe(0);
    expect(await rolesOf('first@example.org')).toMatchObject({
      memberships: [{ role: 'PARK_MANAGER', of: '清河循环经济产业园' }],
    });
  });

  it.each([
    ['a password as an argument', create('--password', 'x'), '密码不能作为参数'],
    ['no email', ['create', '--name', '甲'], '--email is missing'],
    ['a role there is not', create('--role', 'OWNER'), 'No such role: OWNER'],
    ['a place for a role that has none', create('--of', '21'), 'takes no --of'],
    ['no place for a role that has one', create('--role', 'REGULATOR'), 'needs --of CODE'],
    ['a command there is not', ['remove'], 'No such command: remove'],
  ])('does not understand %s, and says what it wants', (_, args, message) =>
    expect(() => readCommandLine(args)).toThrow(message),
  );

  it.each([
    ['a place there is not', { role: 'REGULATOR', of: '99' }, '找不到代码 99'],
    ['a password that is too short', { password: 'short' }, '8 到 128'],
    ['an address that is none', { email: 'nobody' }, '不是有效的邮箱'],
    ['an address that is taken', { email: cast.admin.email }, '已有账户'],
  ] as const)('refuses %s, and changes nothing', async (_, change, message) => {
    const account = { email: 'a@example.org', name: '甲', role: 'ADMINISTRATOR', of: null, password } as const;
    await expect(createAccount(w.graph, { ...account, ...change })).rejects.toThrow(message);
    expect(await w.graph.script('MATCH (p:Person) RETURN count(p) AS n')).toEqual([{ n: Object.keys(cast).length }]);
  });

  it('says so when no password came, and shows how it is used when it is not understood', slow, async () => {
    expect(await admin(create(), '')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No password was given'),
    });
    expect(await admin(['remove'], '')).toMatchObject({ code: 2, err: expect.stringContaining('用法 · Usage') });
  });
});

describe('npm run admin', () => {
  it('resets a password and ends the sessions of its person', slow, async () => {
    await w.signIn(cast.lead.email, cast.lead.password);
    const { code } = await admin(['reset-password', '--email', cast.lead.email.toUpperCase()], `${password}\r\n`);
    expect(code).toBe(0);
    expect(await w.graph.script('MATCH (s:AuthSession) RETURN count(s) AS n')).toEqual([{ n: 0 }]);
    await expect(w.signIn(cast.lead.email, cast.lead.password)).rejects.toThrow('cannot sign in');
    expect(await rolesOf(cast.lead.email)).toMatchObject({ name: cast.lead.name });
    await expect(resetPassword(w.graph, 'nobody@example.org', password)).rejects.toThrow('找不到账户');
  });

  it('lists everybody with what they hold, and no password', slow, async () => {
    const { code, out } = await admin(['list'], '');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(Object.keys(cast).length);
    expect(out).toMatch(new RegExp(`${cast.parkManager.email}\t管园\tPARK_MANAGER 清河循环经济产业园`));
    expect(out).not.toContain('argon2');
  });
});
