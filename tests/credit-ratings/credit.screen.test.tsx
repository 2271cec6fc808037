// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { lead, ratedRegion, rating } from './rating.ts';

const w = await world();
beforeEach(() => ratedRegion(w));
afterEach(cleanup);
afterAll(() => w.close());
const { proposed, tell, told, publish, correct, list } = rating(w);
const open = '查看 清河龙头装备有限公司 2025';

describe('Credit ratings', () => {
  it('are set to another grade with the reason and told, by who rates', async () => {
    await proposed();
    const { user } = await show(w, '/credit-ratings?tab=desk', { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: open }));
    expect(await screen.findByText('环罚〔2025〕3号')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '改定等级' }));
    await user.click(await screen.findByRole('combobox', { name: '等级' }));
    await user.click((await screen.findAllByText('环保警示')).at(-1)!);
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText('应有 1 到 2000 个字')).toBeDefined();
    await user.type(screen.getByLabelText('理由'), '已全面整改');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText('已全面整改')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '告知企业' }));
    expect(await screen.findByText(/异议期 10 天/)).toBeDefined();
    expect((await list('lead')).nodes).toMatchObject([{ grade: 'YELLOW', gradeReason: '已全面整改', status: 'TOLD' }]);
  });

  it('are objected to by the enterprise on its own page, once', async () => {
    await tell('regulator', await proposed());
    const { user } = await show(w, `/enterprises/${encodeURIComponent(lead)}`, { as: 'lead', locale: 'en' });
    await user.click(await screen.findByRole('button', { name: 'See 清河龙头装备有限公司 2025' }));
    await user.click(await screen.findByRole('button', { name: 'Object' }));
    await user.type(await screen.findByLabelText('Objection'), '复核所涉项目已整改');
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(await screen.findByText(/^复核所涉项目已整改/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Object' })).toBeNull();
    expect((await list('regulator')).nodes).toMatchObject([{ objection: '复核所涉项目已整改' }]);
  });

  it('are public once published, with what was corrected, to whoever is not signed in', async () => {
    await correct('regulator', await publish('regulator', await told()), { grade: 'YELLOW', reason: '处罚已撤销' });
    await show(w, '/credit-ratings');
    const table = within(await screen.findByRole('group', { name: '公布的评价' }));
    expect(await table.findByText('清河龙头装备有限公司')).toBeDefined();
    expect(table.getByText('环保警示')).toBeDefined();
    expect(table.getByText(/曾公布为 环保不良/)).toBeDefined();
    expect(screen.queryByText(/处罚已撤销/)).toBeNull();
    const byYear = within(await screen.findByRole('region', { name: '各年度等级分布' }));
    expect(await byYear.findByRole('img')).toBeDefined();
    expect(await byYear.findByRole('cell', { name: '2025' })).toBeDefined();
    expect(screen.queryByRole('tab')).toBeNull();
  });
});
