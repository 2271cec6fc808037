// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { a, lead, ordering } from './ordering.ts';

const w = await world();
const { given, issue, entry, orders } = ordering(w);
beforeEach(() => given('member-a', 'lead-works'));
afterEach(cleanup);
afterAll(() => w.close());
const ranOut = { issuedOn: '2025-04-01', dueOn: '2025-05-01' };

describe('deadlines and orders', () => {
  it('show a regulator what is overdue, and the way from there to an order and to its fulfilment', async () => {
    const { user, path } = await show(w, '/parks', { as: 'regulator' });
    await user.click(await screen.findByRole('link', { name: '到期与责令' }));
    const order = await screen.findByRole('button', { name: `责令改正 ${a}：启动` });
    expect(path()).toBe('/orders');
    await user.click(order);
    await user.type(await screen.findByLabelText('文号'), '大环责改〔2026〕9号');
    await user.type(screen.getByLabelText('改正要求'), '限期启动');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    await user.click(await screen.findByRole('button', { name: /已责令：大环责改〔2026〕9号/ }));
    expect(await screen.findByText(/启动应于 2025-03-31 完成/)).toBeDefined();
    expect(screen.getByRole('button', { name: '记录处罚' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: '确认已改正' }));
    await user.type(await screen.findByLabelText('改正情况'), '审核已启动');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText('审核已启动')).toBeDefined();
    expect((await orders('regulator')).nodes).toMatchObject([{ status: 'FULFILLED', closingNote: '审核已启动' }]);
  });

  it('record the penalty of an order that ran out, without an amount where none is typed', async () => {
    await issue('regulator', ranOut);
    const { user } = await show(w, '/orders?tab=orders', { as: 'regulator' });
    const table = within(await screen.findByRole('group', { name: '责令改正' }));
    await user.click(await table.findByRole('button', { name: '查看 大环责改〔2026〕1号' }));
    await user.click(await screen.findByRole('button', { name: '记录处罚' }));
    await user.type(await screen.findByLabelText('决定书文号'), '大环罚〔2026〕3号');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText('应有 1 到 1000 个字')).toBeDefined();
    await user.type(screen.getByLabelText('处罚依据'), '《清洁生产促进法》');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText('警告 · 大环罚〔2026〕3号')).toBeDefined();
    expect(screen.getByText('未录入')).toBeDefined();
  });

  it('are told an enterprise on its own page and by its bell, and its park nothing of them', async () => {
    await issue('regulator', { ...ranOut, entry: await entry(lead) });
    const page = `/enterprises/${encodeURIComponent(globalId('Enterprise', 'lead-works'))}`;
    const { user } = await show(w, page, { as: 'lead', locale: 'en' });
    await user.click(await screen.findByRole('button', { name: 'See 大环责改〔2026〕1号' }));
    expect(await screen.findByText('Set by the regulator')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Deadlines and orders' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Reminders: \d+$/ }));
    expect(await screen.findByText(/大环责改〔2026〕1号 · to be corrected by 2025-05-01/)).toBeDefined();
    await show(w, page, { as: 'parkManager' });
    expect(await screen.findByRole('heading', { level: 1, name: lead })).toBeDefined();
    expect(screen.queryByText('责令改正与处罚')).toBeNull();
    expect(screen.queryByRole('button', { name: /^提醒/ })).toBeNull();
  });
});
