// @vitest-environment screen
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeAll(() => smallRegion(w));
afterEach(cleanup);
afterAll(() => w.close());

const lead = '清河龙头装备有限公司';
const park = '/explorer?park=LN-QH-01';
const drawn = (enterprises: number, links: number) =>
  screen.findByRole('application', { name: `供应链图：${enterprises} 家企业，${links} 条供应关系` });
const rows = () =>
  within(screen.getByRole('region', { name: '数据表' }))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);
async function openTree(user: Awaited<ReturnType<typeof show>>['user']) {
  await user.click(screen.getByRole('button', { name: '树状列表' }));
  (await screen.findByRole('tree')).focus();
}

describe('the explorer', () => {
  it('starts from a search by pinyin initials', async () => {
    const { user, path } = await show(w, '/explorer', { as: 'parkManager' });
    await user.type(await screen.findByRole('combobox', { name: /拼音首字母/ }), 'qhltzb');
    await user.click(await screen.findByTitle(lead));
    expect(await screen.findByRole('heading', { level: 1, name: lead })).toBeDefined();
    expect(path()).toMatch(/^\/explorer\?focus=/);
  });

  it('starts from a park the viewer may see, or from its lead', async () => {
    await show(w, '/explorer', { as: 'parkManager' });
    expect((await screen.findByRole('link', { name: '清河循环经济产业园' })).getAttribute('href')).toBe(park);
    expect((await screen.findByRole('link', { name: lead })).getAttribute('href')).toMatch(/^\/explorer\?focus=/);
  });

  it('shows the same enterprises in the picture and in the table, sorted as asked', async () => {
    const { user } = await show(w, park, { as: 'parkManager' });
    await drawn(3, 0);
    await user.click(screen.getByRole('button', { name: '数据表' }));
    await user.click(screen.getByRole('button', { name: '企业' }));
    expect(rows()).toEqual(['清河甲化工有限公司', lead, '清河乙染料有限公司']);
    await user.click(screen.getByRole('button', { name: '企业' }));
    expect(rows()).toEqual(['清河乙染料有限公司', lead, '清河甲化工有限公司']);
  });

  it('expands, undoes and redoes by keyboard, and says what changed', async () => {
    const { user } = await show(w, park, { as: 'parkManager' });
    await drawn(3, 0);
    await openTree(user);
    await user.keyboard('{Home}{Enter}');
    await drawn(5, 2);
    expect(screen.getByText(`已展开 ${lead}，新增 2 家企业`)).toBeDefined();
    await user.keyboard('{Control>}z{/Control}');
    await drawn(3, 0);
    expect(screen.getByText('已撤销：展开')).toBeDefined();
    await user.keyboard('{Control>}y{/Control}');
    await drawn(5, 2);
    await user.keyboard('{Backspace}');
    await drawn(3, 0);
  });

  it('hides what is selected, and brings it back', async () => {
    const { user } = await show(w, park, { as: 'parkManager' });
    await drawn(3, 0);
    await openTree(user);
    await user.keyboard('{Home}{Delete}');
    await drawn(2, 0);
    await user.click(screen.getByRole('button', { name: '全部显示' }));
    await drawn(3, 0);
  });

  it('filters by its legend, and keeps the filter in the address', async () => {
    const { user, path } = await show(w, `${park}&by=audit`, { as: 'parkManager' });
    await drawn(3, 0);
    const legend = within(screen.getByRole('list', { name: '图例与筛选' }));
    await user.click(legend.getByRole('button', { name: /审核有效/ }));
    await drawn(2, 0);
    await waitFor(() => expect(decodeURIComponent(path())).toContain('off=audit:VALID'));
    await show(w, path(), { as: 'parkManager' });
    await drawn(2, 0);
    await user.click(await screen.findByRole('button', { name: '清除筛选' }));
    await drawn(3, 0);
  });

  it('shows on another day the links of that day', async () => {
    await show(w, `${park}&asOf=2023-06-01`, { as: 'parkManager' });
    await drawn(3, 1);
    expect(screen.getByText('此后终止的关系：1 条')).toBeDefined();
  });

  it('shows the details of what is selected, as far as the viewer may see', async () => {
    const { user } = await show(w, park, { as: 'parkManager' });
    await drawn(3, 0);
    await openTree(user);
    await user.keyboard('{Home}');
    const details = await screen.findByRole('region', { name: lead });
    expect(await within(details).findByText('91350200MA2YJ1XR9G')).toBeDefined();
    expect(await within(details).findByRole('button', { name: '一层铸造有限公司' })).toBeDefined();
  });

  it('offers a choice before expanding', async () => {
    const { user } = await show(w, park, { as: 'parkManager' });
    await drawn(3, 0);
    await openTree(user);
    await user.keyboard('{Home}{Shift>}{Enter}{/Shift}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByText('一层铸造有限公司'));
    await user.click(dialog.getByRole('button', { name: '加入 1 家' }));
    await drawn(4, 1);
  });

  it('lists its keys', async () => {
    const { user } = await show(w, park, { as: 'parkManager', locale: 'en' });
    await screen.findByRole('application', { name: /3 enterprises/ });
    await user.keyboard('?');
    expect(within(await screen.findByRole('dialog')).getByText('Ctrl + Z')).toBeDefined();
  });

  it('says when there is no such park, in the same words as when it may not be seen', async () => {
    await show(w, '/explorer?park=NOWHERE', { as: 'parkManager' });
    expect(await screen.findByText('找不到该园区，或您没有查看权限。')).toBeDefined();
  });
});
