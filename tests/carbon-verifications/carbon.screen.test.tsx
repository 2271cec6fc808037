// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { audit, auditedRegion, lead, parts, verifying } from './verifying.ts';

const w = await world();
beforeEach(() => auditedRegion(w));
afterEach(cleanup);
afterAll(() => w.close());
const { record, list } = verifying(w);
const name = '清河龙头装备有限公司';

describe('Carbon verification', () => {
  it('is recorded by an enterprise on its own page, and what is wrong stands at its field', async () => {
    const { user } = await show(w, `/enterprises/${encodeURIComponent(lead)}`, { as: 'lead' });
    await user.click(await screen.findByRole('button', { name: '记录碳核查' }));
    const form = within(await screen.findByRole('dialog'));
    const type = async (label: string, text: string) => user.type(form.getByLabelText(label), text);
    await type('报告年度', '2025');
    await type('核查机构', '沈阳清核认证有限公司');
    await type('报告编号', 'QH-1');
    await type('核算边界', '厂区');
    await type('燃料燃烧（tCO₂e）', '1200.5');
    await type('燃料燃烧：排放因子版本', '2022 年版');
    await user.type(form.getByLabelText('报告日期'), '2026-04-20{Enter}');
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect(await form.findByText('应有 1 到 500 个字')).toBeDefined();
    await type('燃料燃烧：数据来源', '购进台账');
    await user.click(form.getByRole('button', { name: /保存/ }));
    await user.click(await screen.findByRole('button', { name: `查看 ${name} 2025` }));
    expect(await screen.findByText('缺：工业过程、净购入电力、热力')).toBeDefined();
    expect((await list('lead')).nodes).toMatchObject([{ year: 2025, total: 1200.5, status: 'RECORDED' }]);
  });

  it('shows its regulator the totals by industry, a total that differs, and the way to confirm it', async () => {
    await record('lead', { statedTotal: 15400, audit });
    await record('regulator', { parts: [{ ...parts[0], year: 2024 }], statedTotal: null, year: 2024 });
    const { user } = await show(w, '/carbon', { as: 'regulator' });
    const totals = within(await screen.findByRole('region', { name: '按行业合计' }));
    expect(await totals.findByRole('img')).toBeDefined();
    expect(await totals.findByRole('cell', { name: '装备制造' })).toBeDefined();
    expect(totals.getAllByText(/（1 份缺）/)).toHaveLength(2);
    await user.click(await screen.findByRole('button', { name: `查看 ${name} 2025` }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByText(/所述总量与各项之和相差 54\.222 tCO₂e/)).toBeDefined();
    await user.click(drawer.getByRole('button', { name: /^确\s?认$/ }));
    expect(await drawer.findByText('已确认')).toBeDefined();
    expect((await list('regulator', '(year: 2025)')).nodes).toMatchObject([{ status: 'CONFIRMED' }]);
  });

  it('that is awaited is listed, and said on the page of the audit', async () => {
    await show(w, '/carbon?state=AWAITED', { as: 'regulator' });
    const table = within(await screen.findByRole('group', { name: '尚缺碳核查' }));
    expect(await table.findByText('二层炼铁有限公司')).toBeDefined();
    expect(table.getByText(name)).toBeDefined();
    await show(w, `/audits/${encodeURIComponent(audit)}`, { as: 'lead', locale: 'en' });
    expect(await screen.findByText('The carbon verification of 2026 is awaited')).toBeDefined();
  });
});
