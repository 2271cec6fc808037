// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeAll(async () => {
  await smallRegion(w);
  const entries = [
    {
      enterprise: globalId('Enterprise', 'member-a'),
      categories: [{ category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' }],
    },
  ];
  const { data } = await w
    .as('regulator')
    .ask(
      `mutation($entries: [ListEntryInput!]!) { publishMandatoryList(authority: "2102", year: 2025, publishedOn: "2026-01-31", entries: $entries) { __typename } }`,
      { entries },
    );
  expect(data.publishMandatoryList.__typename).toBe('MandatoryList');
});
afterEach(cleanup);
afterAll(() => w.close());

describe('the published lists', () => {
  it('are read without signing in: the days and why, without how far anybody is', async () => {
    const { user } = await show(w, '/mandatory-lists');
    await user.click(await screen.findByRole('link', { name: '大连市' }));
    expect(await screen.findByRole('heading', { level: 1, name: '大连市 2025 年强审名单' })).toBeDefined();
    const entries = within(await screen.findByRole('group', { name: '名单' }));
    expect(entries.getByText('清河甲化工有限公司')).toBeDefined();
    expect(entries.getByText('使用氰化物')).toBeDefined();
    await user.click(entries.getByRole('button', { name: '启动：2026-03-31，查看依据' }));
    expect(await screen.findByText(/2026-01-31 公布，自名单公布之日起2个月内/)).toBeDefined();
    expect(screen.getByRole('link', { name: '登录' }).getAttribute('href')).toContain('mandatory-lists');
  });

  it('show their regulator what is overdue, in English too', async () => {
    await show(w, '/mandatory-lists/2102/2025', { as: 'regulator', locale: 'en' });
    expect(await screen.findByRole('button', { name: 'Start: 2026-03-31 overdue, see why' })).toBeDefined();
  });

  it('say of a year without one that there is none', async () => {
    await show(w, '/mandatory-lists/2102/2019');
    expect(await screen.findByText('该年度的名单尚未公布')).toBeDefined();
  });
});
