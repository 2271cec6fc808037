// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { enterprise, input, OPEN, parkWith } from './park-with-chain.ts';

const w = await world();
beforeAll(() =>
  parkWith(w, [
    { id: 'lead-works', energy: 12_000, cod: 10, cost: 100_000, lead: true },
    { id: 'middle', energy: 5_000, cod: 20, cost: 50_000 },
    { id: 'supplier-works', energy: 3_000, cod: 90, cost: 40_000, listed: true },
    { id: 'idle', energy: 100, cod: 1, cost: 30_000 },
  ]),
);
beforeEach(() => w.given('MATCH (n) WHERE n:WholeAudit OR n:Idempotency DETACH DELETE n'));
afterEach(cleanup);
afterAll(() => w.close());

const page = '/whole-audits/scope?park=LN-QH-01&year=2025';
const solve = () => screen.findByRole('button', { name: '求解审核范围' });
const rowOf = async (name: string) => (await screen.findByRole('link', { name })).closest('tr')?.textContent ?? '';

describe('the scope page', () => {
  it('solves for the target that was set, and says who is in and why', async () => {
    const { user, path } = await show(w, page, { as: 'parkManager' });
    await user.click(await screen.findByRole('checkbox', { name: '综合能耗' }));
    expect(path()).toContain('targets=ENERGY%3A80');
    await user.click(await solve());
    expect(await screen.findByText(/已证明最优：审核 3 家企业即可满足全部目标，费用 19 万元/)).toBeDefined();
    expect(await rowOf('企业supplier-works')).toContain('强审名单');
    expect(await rowOf('企业lead-works')).toContain('龙头企业');
    expect(await rowOf('企业middle')).toContain('承担主要负荷');
    expect(screen.queryByRole('link', { name: '企业idle' })).toBeNull();
  });

  it('asks for a target before it solves', async () => {
    await show(w, page, { as: 'parkManager' });
    expect((await solve()).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('请至少设定一项覆盖目标。')).toBeDefined();
  });

  it('opens the audit under the name given, and shows it with its members', async () => {
    const { user, path } = await show(w, `${page}&targets=ENERGY:80`, { as: 'parkManager' });
    await user.click(await solve());
    await user.click(await screen.findByRole('button', { name: '启动整体审核' }));
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByRole('textbox');
    await user.clear(name);
    await user.type(name, '清河首次整体审核');
    await user.click(dialog.getByRole('button', { name: '确认启动' }));
    expect(await screen.findByRole('heading', { level: 1, name: '清河首次整体审核' })).toBeDefined();
    expect(path()).toMatch(/^\/whole-audits\/(?!scope)/);
    expect(await rowOf('企业supplier-works')).toContain('强审名单');
    expect(screen.getByText('管园', { selector: 'dd' })).toBeDefined();
    expect(screen.getByRole('rowheader', { name: '综合能耗' }).closest('tr')?.textContent).toMatch(/80%.*达到/);
  });

  it('says why a second audit of the park is refused', async () => {
    const { user } = await show(w, `${page}&targets=ENERGY:80`, { as: 'parkManager' });
    await user.click(await solve());
    const opening = await screen.findByRole('button', { name: '启动整体审核' });
    const given = { input: input(), name: '先启动的整体审核', key: null };
    await w.as('parkManager').ask(OPEN, given);
    await user.click(opening);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认启动' }));
    const refused = await within(screen.getByRole('dialog')).findByRole('alert');
    expect(refused.textContent).toContain('先启动的整体审核');
  });

  it('names the target that cannot be met, and how far it gets', async () => {
    const address = `${page}&targets=ENERGY:100&exclude=${encodeURIComponent(enterprise('middle'))}`;
    const { user } = await show(w, address, { as: 'parkManager' });
    await user.click(await solve());
    expect(await screen.findByText(/综合能耗：目标 100%，最多只能达到 75\.1%/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '启动整体审核' })).toBeNull();
  });

  it('finds the same scope again from its address, in English', async () => {
    const { user } = await show(w, `${page}&targets=ENERGY:80`, { as: 'parkManager', locale: 'en' });
    await user.click(await screen.findByRole('button', { name: 'Find the scope' }));
    expect(await screen.findByText(/Proved best: auditing 3 enterprises meets every target/)).toBeDefined();
  });
});
