// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { drafting, listed } from './drafting.ts';

const w = await world();
const { draft, entry, publish, update } = drafting(w);
const [lead, a] = ['清河龙头装备有限公司', '清河甲化工有限公司'];
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`MATCH (r:AnnualRecord {id: 'r-lead'}) SET r.energy = 12000.0`);
  await publish(2025, '2025-01-31', [listed('member-a')]);
});
afterEach(cleanup);
afterAll(() => w.close());
const address = '/mandatory-lists/2102/2026';

describe('the draft of a list', () => {
  it('is started by who keeps it, and shows for each enterprise why it is proposed and what is still lacking', async () => {
    const { user } = await show(w, address, { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: '起草名单' }));
    const table = within(await screen.findByRole('group', { name: '草案' }));
    expect(await table.findByText(a)).toBeDefined();
    expect(table.getByText('2025 年名单启动应于 2025-03-31 完成')).toBeDefined();
    expect(table.getByText('缺限额与超过限额的实测值')).toBeDefined();
    expect(screen.getByText(/单位产品能耗限额与实测值：重点用能单位只列为待补依据/)).toBeDefined();
  });

  it('is for others a list that is not published', async () => {
    await draft();
    await show(w, address, { as: 'parkManager' });
    expect(await screen.findByText('该年度的名单尚未公布')).toBeDefined();
    expect(screen.queryByText(lead)).toBeNull();
  });

  it('loses one with a reason, says before publication what that starts and why, and is published', async () => {
    await draft();
    const { user } = await show(w, address, { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: `移出 ${lead}` }));
    await user.type(await screen.findByLabelText('移出理由'), '限额未超');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/1 \/ 1 家依据齐全/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '公布名单' }));
    expect(await screen.findByText('公布 1 家企业的名单')).toBeDefined();
    expect(await screen.findByRole('button', { name: /^启动：\d{4}-\d{2}-\d{2}/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '确认公布' }));
    expect(await screen.findByRole('heading', { level: 1, name: '大连市 2026 年强审名单' })).toBeDefined();
    expect((await within(await screen.findByRole('group', { name: '名单' })).findAllByText(a)).length).toBe(1);
  });

  it('keeps what was typed when somebody else was first', async () => {
    await draft();
    const { user } = await show(w, address, { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: `修改 ${a}` }));
    await user.type(await screen.findByLabelText('列入原因'), '连续两年逾期');
    await update('national', await entry(a), { reason: '逾期' });
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('全国主管已先保存了修改')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /再次保存/ }));
    expect(await within(await screen.findByRole('group', { name: '草案' })).findByText('连续两年逾期')).toBeDefined();
  });

  it('speaks English too', async () => {
    await draft();
    await show(w, address, { as: 'regulator', locale: 'en' });
    expect(await screen.findByText(/1 still to be evidenced/)).toBeDefined();
    expect(screen.getByRole('button', { name: `Remove ${lead}` })).toBeDefined();
  });
});

describe('a published list', () => {
  it('is corrected by who keeps it, with a reason: another edition, and the one before stays', async () => {
    await publish(2026, '2026-01-31', [listed('member-a'), listed('member-b')]);
    const { user } = await show(w, address, { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: `更正 ${a}` }));
    const evidence = await screen.findByLabelText('双有的依据');
    await user.clear(evidence);
    await user.type(evidence, '使用铬酸');
    await user.type(screen.getByLabelText('更正理由'), '依据有误');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('使用铬酸')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: '版本' }));
    expect(await screen.findByText('依据有误')).toBeDefined();
  });
});
