// @vitest-environment screen
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { village } from './village.ts';

const w = await world();
beforeAll(async () => {
  await w.empty();
  await w.cast();
  await w.given(village);
});
afterEach(cleanup);
afterAll(() => w.close());

const cells = async (row: string, group: string) => {
  const header = (await screen.findAllByRole('rowheader', { name: row })).find((cell) => {
    let above = cell.closest('tr')!.previousElementSibling;
    while (above && !above.classList.contains('seen-group')) above = above.previousElementSibling;
    return above?.textContent?.includes(group);
  });
  return within(header!.closest('tr')!)
    .getAllByRole('cell')
    .map((cell) => cell.textContent?.trim());
};

describe('the page of what others see', () => {
  it('is reached from the account menu, and sets each of the others beside oneself', async () => {
    const { user, path } = await show(w, '/parks', { as: 'lead' });
    await user.click(await screen.findByRole('button', { name: /账户/ }));
    await user.click(await screen.findByText('他人看到的本企业'));
    await waitFor(() => expect(path()).toBe('/seen-by-others'));
    expect(await cells('地址', '企业信息')).toEqual(['清河路 1 号', '不可见', '不可见', '清河路 1 号', '清河路 1 号']);
    expect(await cells('化学需氧量', '2024')).toEqual(['5.5 t', '不可见', '不可见', '5.5 t', '5.5 t']);
    const price = await cells('年供应额', '供给 远客机械有限公司');
    expect(price).toEqual(['0.3 万元', '不可见', '0.3 万元', '不可见', '不可见']);
  });

  it('looks through the eyes of the partner that is chosen', async () => {
    const { user } = await show(w, '/seen-by-others', { as: 'lead' });
    await user.click(await screen.findByRole('combobox', { name: '以哪家供需方的眼光' }));
    await user.click(await screen.findByTitle('青禾铸件有限公司'));
    await waitFor(async () => expect((await cells('年供应额', '购自 青禾铸件有限公司'))[2]).toBe('0.2 万元'));
  });

  it('leaves out on request what everybody sees', async () => {
    const { user } = await show(w, '/seen-by-others', { as: 'lead' });
    await user.click(await screen.findByRole('checkbox', { name: '仅看有人看不到的' }));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    for (const row of rows.filter((r) => within(r).queryAllByRole('cell').length > 0))
      expect(row.textContent).toContain('不可见');
  });

  it('says to whoever belongs to no enterprise whom it is for', async () => {
    await show(w, '/seen-by-others', { as: 'parkManager' });
    expect(await screen.findByText(/您没有企业成员身份/)).toBeDefined();
  });
});
