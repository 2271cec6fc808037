// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { auditing, listedWorks, works } from './auditing.ts';

const w = await world();
const { start, move } = auditing(w);
beforeEach(() => listedWorks(w));
afterEach(cleanup);
afterAll(() => w.close());

describe('The page of an audit', () => {
  it('is reached by starting one, and takes it a stage forward', async () => {
    const { user, path } = await show(w, `/audits?start=${works}`, { as: 'supplier' });
    await user.click(await screen.findByLabelText('依据'));
    await user.click(await screen.findByText('强制'));
    await user.type(screen.getByLabelText('审核机构'), '清源咨询');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByRole('heading', { level: 1, name: '青禾铸件有限公司的审核' })).toBeDefined();
    expect(path()).toMatch(/^\/audits\/\w+/);
    expect(screen.getByRole('button', { name: '延期：强制审核由主管部门办理' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: '进入下一阶段' }));
    expect(await screen.findByText(/“审核准备”已完成/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /保存/ }));
    const history = within(await screen.findByRole('region', { name: '审核经过' }));
    expect(await history.findByText('审核准备 → 预审核')).toBeDefined();
    const line = within(screen.getByRole('region', { name: '审核阶段' }));
    expect(
      line.getAllByRole('listitem').find((one) => one.getAttribute('aria-current') === 'step')?.textContent,
    ).toContain('预审核');
  });

  it('lets its regulator return it with a reason, which both sides read', async () => {
    const audit = await move('supplier', await start('supplier', 'MANDATORY'), 'PRE_AUDIT');
    const { user } = await show(w, `/audits/${audit.id}`, { as: 'regulator' });
    await user.click(await screen.findByRole('button', { name: '退回' }));
    await user.type(await screen.findByLabelText('理由'), '物料衡算未闭合');
    await user.click(screen.getByRole('button', { name: /保存/ }));
    expect(await screen.findByText('理由：物料衡算未闭合')).toBeDefined();
    expect(screen.getByText('主管部门 · 辽宁主管')).toBeDefined();
  });

  it('is for a park without acts and without reasons, in English too; the list leads to it', async () => {
    await start('supplier', 'MANDATORY');
    const { user } = await show(w, '/audits', { as: 'parkManager', locale: 'en' });
    await user.click(await screen.findByRole('link', { name: '青禾铸件有限公司' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Audit of 青禾铸件有限公司' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /Next stage/ })).toBeNull();
    expect(screen.getByText('Started')).toBeDefined();
  });
});
