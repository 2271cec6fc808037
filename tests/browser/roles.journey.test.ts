import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, heading, shown, starPark, visitors } from './visitor.ts';

const { visit } = visitors();
const otherPark = 'QLP-2112-01';

/** The names on every page of a list of partners. */
async function partners(page: Page, side: '供应商' | '采购商'): Promise<string[]> {
  const list = page.getByRole('region', { name: side });
  const table = list.getByRole('group', { name: side });
  const next = table.getByRole('button', { name: '下一页' });
  const names: string[] = [];
  for (;;) {
    await eventually(() => table.getAttribute('aria-busy')).toBe('false');
    names.push(...(await table.getByRole('link').allInnerTexts()));
    if (await next.isDisabled()) return names;
    await next.click();
  }
}

describe('Each demo account finds a page fit for it:', () => {
  it('the lead its suppliers, with what it pays them', async () => {
    const page = await visit({ as: 'lead' });
    await page.goto(`/enterprises?search=${encodeURIComponent('清岚精细化工集团')}`);
    await page.getByRole('link', { name: starPark.lead }).click();
    await heading(page, starPark.lead);
    await shown(page.getByText('您可以查看该企业的全部信息。'));
    await shown(page.getByRole('region', { name: '供应商' }).getByText(/万元/).first());
    expect((await partners(page, '供应商')).join()).toContain('清岚棠樾活性炭');

    // Of the tier behind them it learns nothing.
    await page.goto(`/enterprises?search=${encodeURIComponent('清岚嵘泊助剂')}`);
    await page.getByRole('link', { name: /清岚嵘泊助剂/ }).click();
    await shown(page.getByText(/该企业与您可见的企业有直接供应关系：仅显示名称、行业与所在地/));
    await shown(page.getByText('没有您可以查看的供应商'));
  });

  it('the supplier its three buyers', async () => {
    const page = await visit({ as: 'supplier' });
    await page.goto(`/enterprises?search=${encodeURIComponent('清岚棠樾活性炭')}`);
    await page.getByRole('link', { name: /清岚棠樾活性炭/ }).click();
    await heading(page, /清岚棠樾活性炭/);
    const buyers = (await partners(page, '采购商')).join();
    for (const lead of ['清岚精细化工集团', '望川酒业集团', '霁原药业集团']) expect(buyers).toContain(lead);
  });

  it.each(['regulator', 'national'])('the %s every park, in full', async (account) => {
    const page = await visit({ as: account });
    await page.goto('/');
    await heading(page, '园区');
    for (const park of [starPark.name, '望川酿造食品产业园', '临屿有色新材料产业园']) {
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: park }) });
      await shown(row);
      expect(await row.innerText()).not.toContain('—');
    }
    await page.goto(`/parks/${otherPark}`);
    await heading(page, '望川酿造食品产业园');
    await shown(page.getByRole('heading', { name: '审核覆盖情况' }));
  });

  it('the analyst the park that granted its sight', async () => {
    const page = await visit({ as: 'analyst' });
    await page.goto('/');
    const granted = page.getByRole('row').filter({ has: page.getByRole('link', { name: '望川酿造食品产业园' }) });
    expect(await granted.innerText()).not.toMatch(/\t—/);
  });

  it.each(['expert', 'admin'])('the %s the catalogue of parks, and why its figures are not there', async (account) => {
    const page = await visit({ as: account });
    await page.goto('/');
    await shown(page.getByText(/“—”表示该园区没有您可以查看的企业/));
    await shown(page.getByRole('link', { name: starPark.name }));
    await page.goto('/explorer');
    await shown(page.getByText(/园区没有您可查看的企业/));
    await page.goto('/whole-audits/scope');
    await shown(page.getByText('没有您可以确定审核范围的园区'));
  });
});

describe('What is not yours', () => {
  it('an enterprise or a whole audit is as one that does not exist', async () => {
    const manager = await visit({ as: 'park' });
    const unlisted = '清岚莳砚再生酸有限公司';
    await manager.goto(`/enterprises?search=${encodeURIComponent(unlisted)}`);
    const link = await manager.getByRole('link', { name: unlisted }).getAttribute('href');
    const page = await visit({ as: 'expert' });
    for (const address of [link!, '/enterprises/bm90LXRoZXJl']) {
      await page.goto(address);
      await shown(page.getByText('找不到该企业，或您没有查看权限。'));
    }
    for (const address of ['/whole-audits/bm90LXRoZXJl', '/imports/bm90LXRoZXJl']) {
      await page.goto(address);
      await shown(page.getByText(/找不到该.*，或您没有查看权限。/));
    }
  });

  it('a page that needs signing in leads there, and back again', async () => {
    const page = await visit();
    await page.goto(`/parks/${starPark.code}`);
    await heading(page, '登录');
    await page.getByRole('button', { name: '孟怀清' }).click();
    await heading(page, starPark.name);
  });
});
