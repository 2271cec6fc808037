// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { show } from '../support/screen.tsx';
import { upstreamWorld } from '../support/upstream-world.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeEach(() => upstreamWorld(w));
afterEach(cleanup);
afterAll(() => w.close());

const page = (id: string) => `/enterprises/${globalId('Enterprise', id)}`;
const panel = async (name: string) => within(await screen.findByRole('region', { name }));

describe('the page of one’s own enterprise', () => {
  it('shows how many stand in each tier upstream and what they load, and says why a figure is kept back', async () => {
    await show(w, page('lead-works'), { as: 'lead' });
    const tiers = await panel('上游各级');
    const row = async (name: string) => {
      const header = await tiers.findByRole('rowheader', { name });
      return [...(header.closest('tr')?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    };
    expect(await row('第 2 级')).toEqual(['0', '8', expect.stringContaining('不予显示：其中您不知道的不足 5 家'), '750', expect.stringContaining('不予显示')]); // prettier-ignore
    expect((await row('第 3 级'))[1]).toBe('不予显示：其中您不知道的不足 5 家');
    expect(tiers.getByRole('img', { name: /上游各级：化学需氧量/ })).toBeDefined();
    expect(document.body.textContent).not.toContain('隐名');
    expect(document.body.textContent).not.toContain('4000');
  });

  it('asks a supplier to open its suppliers, which reads of it, consents and takes it back', async () => {
    const asking = await show(w, page('lead-works'), { as: 'lead' });
    await asking.user.click(await screen.findByRole('button', { name: '请供应商开放其供应商' }));
    const dialog = within(await screen.findByRole('dialog'));
    await asking.user.click(dialog.getByRole('button', { name: '提出请求' }));
    expect(await dialog.findByText('请说明理由')).toBeDefined();
    await asking.user.click(dialog.getByRole('combobox', { name: '供应商' }));
    await asking.user.click(await screen.findByTitle('青禾铸件有限公司'));
    await asking.user.type(dialog.getByRole('textbox', { name: '理由' }), '年度供应链审核');
    await asking.user.click(dialog.getByRole('button', { name: '提出请求' }));
    expect(await (await panel('同意')).findByText('年度供应链审核')).toBeDefined();

    const answering = await show(w, page('supplier-works'), { as: 'supplier' });
    const consents = await panel('同意');
    const asked = within(await consents.findByRole('table', { name: '收到的请求' }));
    expect(asked.getByRole('link', { name: '清河龙头装备有限公司' })).toBeDefined();
    await answering.user.click(asked.getByRole('button', { name: '同意向 清河龙头装备有限公司 开放' }));
    const giving = within(await screen.findByRole('dialog'));
    await answering.user.click(giving.getByRole('combobox', { name: '供应关系' }));
    await answering.user.click(await screen.findByTitle('白杉远行材料有限公司 · 生铁'));
    await answering.user.click(giving.getByRole('button', { name: '同意开放' }));
    const given = within(await consents.findByRole('table', { name: '已给出' }));
    expect(await given.findByText('待另一方同意')).toBeDefined();
    await answering.user.click(given.getByRole('button', { name: /^撤回/ }));
    await answering.user.click(await screen.findByRole('button', { name: /^撤\s?回$/ }));
    expect(await given.findByText('已撤回')).toBeDefined();
  });

  it('says in English what it says in Chinese, and of another’s consents nothing', async () => {
    await show(w, page('lead-works'), { as: 'regulator', locale: 'en' });
    const tiers = await panel('Upstream tiers');
    expect(await tiers.findByRole('rowheader', { name: 'Tier 2' })).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Consents' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Ask suppliers/ })).toBeNull();
  });
});
