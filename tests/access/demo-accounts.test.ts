import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoPassword, type DemoAccount } from '../../server/access/demo.ts';
import { ensureDemoAccounts, removeDemoAccounts } from '../../server/access/service.ts';
import { cast, places } from '../support/cast.ts';
import { origin, world, type World } from '../support/world.ts';

const accounts: DemoAccount[] = [
  {
    email: 'park@demo.qinglian.example',
    name: '演示园区',
    role: 'PARK_MANAGER',
    sees: '本园区',
    seesEn: 'Its park',
    manages: [places.park.code],
  },
  {
    email: 'analyst@demo.qinglian.example',
    name: '演示分析',
    role: 'ANALYST',
    sees: '公开数据',
    seesEn: 'What is public',
    holds: ['ANALYST'],
  },
];
let local: World;
let outside: World;
beforeAll(async () => {
  local = await world({ demo: true });
  outside = await world({ demo: false });
});
beforeEach(async () => {
  await local.empty();
  await local.cast();
  await ensureDemoAccounts(local.graph, local.auth, accounts);
});
afterAll(async () => {
  await local.close();
  await outside.close();
});

const [park] = accounts as [DemoAccount];
const signIn = (w: World, host = origin) =>
  w.app.fetch(
    new Request(`${host}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: host },
      body: JSON.stringify({ email: park.email, password: demoPassword }),
    }),
  );
const shown = async (w: World) => {
  const { data } = await w.public.ask('{ installation { demo demoAccounts { email password name role sees } } }');
  return data.installation as { demo: boolean; demoAccounts: { email: string }[] };
};

describe('the demo’s accounts', () => {
  it('are shown and usable in the local demo', async () => {
    expect(await shown(local)).toEqual({
      demo: true,
      demoAccounts: [
        { email: park.email, password: demoPassword, name: '演示园区', role: 'PARK_MANAGER', sees: '本园区' },
        { email: accounts[1]?.email, password: demoPassword, name: '演示分析', role: 'ANALYST', sees: '公开数据' },
      ],
    });
    expect((await signIn(local)).status).toBe(200);
  });

  it('are the same when they are set up again', async () => {
    const count = () =>
      local.graph.script(
        'MATCH (n) WHERE NOT n:LogEntry OPTIONAL MATCH (n)-[r]->() RETURN count(n) AS n, count(r) AS r',
      );
    const before = await count();
    await ensureDemoAccounts(local.graph, local.auth, accounts);
    expect(await count()).toEqual(before);
  });

  it('are neither shown nor usable elsewhere, even while they are still in the graph', async () => {
    expect(await shown(outside)).toEqual({ demo: false, demoAccounts: [] });
    const response = await signIn(outside);
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('are nobody elsewhere, with a session from the demo too', async () => {
    const cookie = await local.signIn(park.email, demoPassword);
    const secret = { ...outside.config, dataDir: local.dataDir };
    const same = await world({ ...secret, demo: false });
    const ask = async (w: World) =>
      (await w.public.ask('{ viewer { email } }', {}, { cookie })).data.viewer as { email: string } | null;
    expect(await ask(local)).toEqual({ email: park.email });
    expect(await ask(same)).toBeNull();
    await same.close();
  });

  it('go with their sessions when they are removed, and nobody else does', async () => {
    const cookie = await local.signIn(park.email, demoPassword);
    const own = await local.signIn(cast.lead.email, cast.lead.password);
    expect(await removeDemoAccounts(local.graph)).toBe(2);
    const ask = async (c: string) => (await local.public.ask('{ viewer { email } }', {}, { cookie: c })).data.viewer;
    expect(await ask(cookie)).toBeNull();
    expect(await ask(own)).toEqual({ email: cast.lead.email });
    expect((await signIn(local)).status).toBe(401);
    expect(await removeDemoAccounts(local.graph)).toBe(0);
  });

  it('are not opened to a page that names this machine by a name of its own', async () => {
    expect((await signIn(local, 'http://rebound.example:4000')).status).toBe(403);
    expect((await signIn(local, 'http://localhost:4000')).status).toBe(200);
  });
});
