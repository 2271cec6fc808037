// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast } from '../support/cast.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';

const w = await world();
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterEach(cleanup);
afterAll(() => w.close());

type User = Awaited<ReturnType<typeof show>>['user'];
async function create(user: User, name: string): Promise<string> {
  await user.type(await screen.findByLabelText('名称'), name);
  await user.click(screen.getByRole('button', { name: '创建令牌' }));
  return (await screen.findByText(/^qlk_[\w-]{43}$/)).textContent ?? '';
}
const row = async (name: string) => {
  const header = await screen.findByRole('rowheader', { name });
  return within(header.closest('tr')!);
};
const whoIs = async (token: string) => {
  const response = await w.public.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"query":"{ viewer { email } }"}',
  });
  return response.status === 200 ? await response.text() : response.status;
};

describe('the page of one’s tokens', () => {
  it('is reached from the account menu, and says when there is none', async () => {
    const { user, path } = await show(w, '/parks', { as: 'analyst' });
    await user.click(await screen.findByRole('button', { name: /账户/ }));
    await user.click(await screen.findByText('我的访问令牌'));
    expect(await screen.findByRole('heading', { level: 1, name: '我的访问令牌' })).toBeDefined();
    expect(path()).toBe('/account/tokens');
    expect(await screen.findByText('还没有令牌')).toBeDefined();
  });

  it('shows a new token once, with a way to copy it and a command that works', async () => {
    const { user } = await show(w, '/account/tokens', { as: 'analyst' });
    const token = await create(user, '月度报表');
    expect(await whoIs(token)).toContain(cast.analyst.email);
    expect(screen.getByText(/^curl /).textContent).toContain(`'Authorization: Bearer ${token}'`);
    await user.click(screen.getByRole('button', { name: '复制令牌' }));
    expect(await navigator.clipboard.readText()).toBe(token);
    await user.click(screen.getByRole('button', { name: '复制示例' }));
    expect(await navigator.clipboard.readText()).toBe(screen.getByText(/^curl /).textContent);
    await user.click(screen.getByRole('button', { name: '我已保存' }));
    expect(screen.queryByText(token)).toBeNull();
    expect((await row('月度报表')).getByText('撤销')).toBeDefined();
    await show(w, '/account/tokens', { as: 'analyst' });
    await row('月度报表');
    expect(document.body.textContent).not.toContain(token);
  });

  it('ends a token after asking', async () => {
    const { user } = await show(w, '/account/tokens', { as: 'analyst' });
    const token = await create(user, '旧程序');
    await user.click(await screen.findByRole('button', { name: '撤销令牌“旧程序”' }));
    expect(await whoIs(token)).toContain(cast.analyst.email);
    const question = within(await screen.findByRole('tooltip'));
    expect(question.getByText(/撤销“旧程序”？/)).toBeDefined();
    await user.click(question.getByRole('button', { name: /撤.?销/ }));
    expect(await screen.findByText('还没有令牌')).toBeDefined();
    expect(await whoIs(token)).toBe(401);
  });

  it('asks for a name, and tells a refusal of the server', async () => {
    const { user } = await show(w, '/account/tokens', { as: 'analyst' });
    await user.click(await screen.findByRole('button', { name: '创建令牌' }));
    expect(await screen.findByText('请输入名称')).toBeDefined();
    await w.graph.script(
      `MATCH (p:Person {id: $id}) UNWIND range(1, 20) AS i
       CREATE (p)-[:HAS_TOKEN]->(:ApiToken {id: toString(i), digest: toString(i), name: 'x', createdAt: datetime(),
         expiresOn: date(), expiresAt: datetime()})`,
      cast.analyst,
    );
    await user.type(screen.getByLabelText('名称'), '再一个');
    await user.click(screen.getByRole('button', { name: '创建令牌' }));
    expect(await screen.findByText(/每人最多 20 个令牌/)).toBeDefined();
  });

  it('says which have expired and which were never used, in English too', async () => {
    await w.graph.script(
      `MATCH (p:Person {id: $id})
       CREATE (p)-[:HAS_TOKEN]->(:ApiToken {id: 'past', digest: 'past', name: 'past', createdAt: datetime('2026-01-01T00:00:00Z'),
         expiresOn: date('2026-02-01'), expiresAt: datetime('2026-02-01T16:00:00Z'), lastUsedAt: datetime('2026-01-31T20:30:00Z')}),
         (p)-[:HAS_TOKEN]->(:ApiToken {id: 'fresh', digest: 'fresh', name: 'fresh', createdAt: datetime(),
         expiresOn: date() + duration('P30D'), expiresAt: datetime() + duration('P31D')})`,
      cast.analyst,
    );
    await show(w, '/account/tokens', { as: 'analyst', locale: 'en' });
    expect(await screen.findByRole('heading', { level: 1, name: 'My access tokens' })).toBeDefined();
    const past = await row('past');
    expect(past.getByText('Expired')).toBeDefined();
    expect(past.getByText('2026-02-01 04:30')).toBeDefined();
    const fresh = await row('fresh');
    expect(fresh.queryByText('Expired')).toBeNull();
    expect(fresh.getByText('Never')).toBeDefined();
  });

  it('says so when the list cannot be had', async () => {
    const away = await world();
    const { router } = await show(away, '/reference', { as: 'analyst' });
    await screen.findByRole('heading', { level: 1 });
    await away.close();
    await router.navigate('/account/tokens');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('加载失败')).toBeDefined();
    expect(within(alert).getByRole('button', { name: /重.?试/ })).toBeDefined();
  });
});
