import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, eventually, heading, laptop, painted, shown, starPark, visitors } from './visitor.ts';

const { visit } = visitors();

const pages: Record<
  string,
  {
    readonly at: string;
    readonly seen: (page: Page) => Promise<unknown>;
    readonly as?: 'lead' | 'supplier' | 'regulator';
  }
> = {
  'the list of parks': { at: '/parks', seen: (page) => shown(page.getByRole('link', { name: starPark.name })) },
  'the page of a park': {
    at: `/parks/${starPark.code}`,
    seen: (page) => shown(page.getByRole('heading', { name: '行业构成' })),
  },
  'the list of enterprises': { at: '/enterprises', seen: (page) => shown(page.locator('.ant-table-row').first()) },
  'the start of the explorer': {
    at: '/explorer',
    seen: (page) => shown(page.getByRole('link', { name: starPark.lead })),
  },
  'the explorer': {
    at: `/explorer?park=${starPark.code}`,
    seen: (page) => eventually(() => painted(page)).toBeGreaterThan(10_000),
  },
  'the scope page with its result': {
    at: `/whole-audits/scope?park=${starPark.code}&targets=COD:80,ENERGY:70`,
    seen: async (page) => {
      await page.getByRole('button', { name: '求解审核范围' }).click();
      await shown(page.locator('.wa-verdict'));
    },
  },
  'the import page with a file': {
    at: '/imports?kind=SUPPLIES',
    seen: async (page) => {
      const buffer = Buffer.from('供方,需方,产品,备注\r\n甲,乙,轴,无\r\n');
      await page.locator('input[type="file"]').setInputFiles({ name: 'links.csv', mimeType: 'text/csv', buffer });
      await shown(page.getByRole('region', { name: '三、核对列对应' }));
    },
  },
  'one’s tokens': { at: '/account/tokens', seen: (page) => heading(page, '我的访问令牌') },
  'the members': { at: '/members', seen: (page) => heading(page, '成员与邀请') },
  'the log': { at: '/log', seen: (page) => shown(page.locator('.ant-table-row').first()) },
  'what others see': {
    at: '/seen-by-others',
    as: 'lead',
    seen: (page) => shown(page.getByRole('columnheader', { name: '主管部门' })),
  },
  'the audits': { at: '/audits', as: 'regulator', seen: (page) => shown(page.locator('.ant-table-row').first()) },
  'the draft of a list': {
    at: '/mandatory-lists/2108/2027?tab=draft',
    as: 'regulator',
    seen: (page) => shown(page.locator('.ant-table-row').first()),
  },
  'the clocks': { at: '/orders', as: 'regulator', seen: (page) => shown(page.locator('.ant-table-row').first()) },
  'the pool of experts': {
    at: '/experts',
    as: 'regulator',
    seen: (page) => shown(page.locator('.ant-table-row').first()),
  },
  'the ledger of savings': {
    at: '/savings',
    as: 'regulator',
    seen: (page) => shown(page.locator('.ant-table-row').first()),
  },
  'the trainings': {
    at: '/trainings',
    as: 'regulator',
    seen: (page) => shown(page.locator('.ant-table-row').first()),
  },
  'the progress': { at: '/progress', as: 'regulator', seen: (page) => shown(page.locator('canvas, svg').first()) },
  'the carbon verifications': { at: '/carbon', as: 'regulator', seen: (page) => shown(page.locator('svg').last()) },
  'the guidance team': {
    at: '/guidance-team',
    as: 'regulator',
    seen: (page) => shown(page.locator('.ant-table-row').first()),
  },
  'what is rated': {
    at: '/credit-ratings?tab=desk',
    as: 'regulator',
    seen: (page) => shown(page.locator('.ant-table-row').first()),
  },
  'what is to disclose': {
    at: '/disclosures?tab=follow',
    as: 'regulator',
    seen: (page) => shown(page.locator('.ant-table-row').first()),
  },
  'one’s reminders': { at: '/account/reminders', as: 'lead', seen: (page) => heading(page, /提醒/) },
  'the drives': { at: '/drives', as: 'lead', seen: (page) => shown(page.getByRole('link', { name: /2026/ }).first()) },
  'a drive': {
    at: '/drives',
    as: 'lead',
    seen: async (page) => {
      await page.getByRole('link', { name: /2026/ }).first().click();
      await shown(page.getByRole('table', { name: '漏斗' }));
      await shown(page.locator('.ant-table-row').first());
    },
  },
  'whom to invite': {
    at: '/drives',
    as: 'lead',
    seen: async (page) => {
      await page.getByRole('link', { name: /2026/ }).first().click();
      await page.getByRole('link', { name: '邀请谁' }).click();
      await shown(page.getByRole('table', { name: '累计曲线' }));
    },
  },
  'the invitations of a supplier': {
    at: '/invitations',
    as: 'supplier',
    seen: async (page) => {
      await page.getByRole('button', { name: '查看并答复' }).click();
      await shown(page.getByRole('button', { name: /接受/ }).first());
    },
  },
  'the reference data': { at: '/reference', seen: (page) => shown(page.getByRole('tablist')) },
};

/** A colour on its way from one to another is neither. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(ending.map((a) => a.finished.catch(() => undefined)));
  });

async function sound(page: Page) {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`);
  expect(grave).toEqual([]);
  for (const size of [desktop, laptop]) {
    await page.setViewportSize(size);
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await eventually(beyond).toBeLessThanOrEqual(0);
  }
}

describe('Nothing grave stands between a person and', () => {
  it('the sign-in page', async () => {
    const page = await visit();
    await page.goto('/');
    await heading(page, '登录');
    await shown(page.getByRole('button', { name: '孟怀清' }));
    await sound(page);
  });

  it.each(Object.keys(pages))('%s', async (name) => {
    const { at, seen, as = 'park' } = pages[name]!;
    const page = await visit({ as });
    await page.goto(at);
    await seen(page);
    await sound(page);
  });

  it('what the link of a letter opens, on a phone too', async () => {
    const page = await visit();
    const { messages } = (await (await page.request.get('/api/mailbox')).json()) as { messages: { text: string }[] };
    const [link] = messages.flatMap(({ text }) => /http\S+\/answer#\S+/.exec(text) ?? []);
    await page.goto(link!);
    await shown(page.getByRole('button', { name: '转给同事' }));
    await sound(page);
    await page.setViewportSize({ width: 360, height: 740 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await eventually(width).toBeLessThanOrEqual(360);
  });

  it('the draws for whoever is not signed in', async () => {
    const page = await visit();
    await page.goto('/rechecks');
    await shown(page.locator('.ant-table-row').first());
    await sound(page);
    await page.locator('.ant-table-row').last().getByRole('link').first().click();
    await shown(page.getByRole('heading', { name: '核验' }));
    await sound(page);
  });

  it.each(['/disclosures', '/open-data', '/credit-ratings', '/exemplars', '/results', '/progress'])(
    'the public page %s',
    async (at) => {
      const page = await visit();
      await page.goto(at);
      await shown(page.getByRole('heading', { level: 1 }));
      await eventually(() => page.locator('.ant-skeleton, [aria-busy="true"]').count()).toBe(0);
      await sound(page);
    },
  );

  it('the page of an audit, and of its schemes', async () => {
    const page = await visit({ as: 'regulator' });
    await page.goto('/audits?status=ACCEPTED');
    await page.locator('.ant-table-row').getByRole('link').first().click();
    await heading(page, /的审核$/);
    await sound(page);
    await page.getByRole('link', { name: /^方案（/ }).click();
    await shown(page.locator('.ant-table-row').first());
    await sound(page);
  });

  it('the page of an enterprise', async () => {
    const page = await visit({ as: 'park' });
    await page.goto(`/enterprises?search=${encodeURIComponent('清岚精细化工集团')}`);
    await page.getByRole('link', { name: starPark.lead }).click();
    await heading(page, starPark.lead);
    await shown(page.getByRole('heading', { name: '年度数据' }));
    await sound(page);
  });
});
