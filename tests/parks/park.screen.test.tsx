// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeAll(() => smallRegion(w));
afterEach(cleanup);
afterAll(() => w.close());

const page = '/parks/LN-QH-01';
const names = async () => {
  const table = await screen.findByRole('group', { name: '企业' });
  return within(table)
    .getAllByRole('link')
    .map((link) => link.textContent);
};

describe('the park page', () => {
  it('shows its manager the totals, the lead and the coverage by indicator', async () => {
    await show(w, page, { as: 'parkManager' });
    expect(await screen.findByRole('heading', { level: 1, name: '清河循环经济产业园' })).toBeDefined();
    expect((await screen.findByText('强审名单企业')).parentElement?.textContent).toBe('强审名单企业1');
    expect(screen.getByRole('link', { name: '清河龙头装备有限公司' })).toBeDefined();
    const coverage = within(screen.getByRole('region', { name: '审核覆盖情况' }));
    expect(coverage.getByRole('img', { name: /化学需氧量 30%/ })).toBeDefined();
    const cod = coverage.getByRole('rowheader', { name: /化学需氧量/ }).closest('tr');
    expect([...(cod?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual(['30', '0', '70']);
  });

  it('lists the members, and narrows them to what is typed', async () => {
    const { user } = await show(w, `${page}?tab=members`, { as: 'parkManager' });
    await screen.findByText('第 1–3 条，共 3 条');
    await user.type(screen.getByRole('searchbox', { name: /按名称/ }), 'qhyrl');
    await screen.findByText('第 1–1 条，共 1 条');
    expect(await names()).toEqual(['清河乙染料有限公司']);
  });

  it('keeps what was asked in its address', async () => {
    const { user, path } = await show(w, `${page}?tab=members`, { as: 'parkManager' });
    await screen.findByText('第 1–3 条，共 3 条');
    await user.click(screen.getByRole('checkbox', { name: '仅龙头' }));
    await screen.findByText('第 1–1 条，共 1 条');
    expect(path()).toBe(`${page}?tab=members&lead=1`);
    await show(w, path(), { as: 'parkManager' });
    await screen.findByText('第 1–1 条，共 1 条');
    expect(await names()).toEqual(['清河龙头装备有限公司']);
  });

  it('leads to its graph and to the scope of its whole audit', async () => {
    await show(w, page, { as: 'parkManager' });
    const to = (name: string) => screen.getByRole('link', { name: new RegExp(name) }).getAttribute('href');
    await screen.findByRole('heading', { level: 1, name: '清河循环经济产业园' });
    expect(to('查看供应链图谱')).toBe('/explorer?park=LN-QH-01');
    expect(to('确定整体审核范围')).toBe('/whole-audits/scope?park=LN-QH-01');
  });

  it('shows the manager of another park the name, and no member', async () => {
    await show(w, `${page}?tab=members`, { as: 'stranger' });
    expect(await screen.findByRole('heading', { level: 1, name: '清河循环经济产业园' })).toBeDefined();
    expect(await screen.findByText('没有符合条件的企业')).toBeDefined();
  });

  it('says in English what it says in Chinese', async () => {
    await show(w, page, { as: 'parkManager', locale: 'en' });
    expect(await screen.findByRole('region', { name: 'Audit coverage' })).toBeDefined();
    expect(screen.getByRole('link', { name: /Scope a whole audit/ })).toBeDefined();
    expect(document.title).toBe('清河循环经济产业园 · 清链 Qinglian');
  });
});
