import { describe, expect, it } from 'vitest';
import { eventually, heading, shown, visitors } from './visitor.ts';

const { visit } = visitors();

describe('An analyst', () => {
  it('asks in the page of the API, which runs its own scripts and no others', async () => {
    const page = await visit({ as: 'analyst' });
    await page.goto('/graphql?query=%7B%20viewer%20%7B%20email%20%7D%20%7D');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await eventually(() => page.locator('.result-window').innerText()).toContain('analyst@demo.qinglian.example');
  });

  it('makes a token, asks with it from outside, and ends it', async () => {
    const page = await visit({ as: 'analyst' });
    await page.goto('/account/tokens');
    await heading(page, '我的访问令牌');
    await page.getByLabel('名称').fill('月度报表');
    await page.getByRole('button', { name: '创建令牌' }).click();
    const token = /qlk_[\w-]{43}/.exec(
      await page
        .getByText(/qlk_[\w-]{43}/)
        .first()
        .innerText(),
    )?.[0];
    const ask = () =>
      fetch(new URL('/graphql', page.url()), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { email } rateLimit { cost remaining } }' }),
      });
    const answer = await ask();
    expect(await answer.json()).toMatchObject({ data: { viewer: { email: 'analyst@demo.qinglian.example' } } });
    await page.reload();
    await shown(page.getByRole('cell', { name: '月度报表' }));
    expect(await page.getByText(token ?? '').count()).toBe(0);
    await page.getByRole('button', { name: /撤销/ }).click();
    await page
      .locator('.ant-popover, .ant-modal')
      .getByRole('button', { name: /撤销|确/ })
      .last()
      .click();
    await shown(page.getByText('还没有令牌'));
    expect((await ask()).status).toBe(401);
  });
});
