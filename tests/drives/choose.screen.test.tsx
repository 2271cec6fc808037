// @vitest-environment screen
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { invite, openDrive } from './driving.ts';

const w = await world();
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`
    MATCH ()-[l:SUPPLIES]->() WHERE l.id IN ['l-1', 'l-2', 'l-3'] SET l.reportedBy = ['lead']
    WITH count(l) AS done
    UNWIND [['tier-1', 100.0], ['supplier-works', 20.0], ['tier-2', 400.0]] AS one
    MATCH (e:Enterprise {id: one[0]})
    CREATE (e)-[:HAS_RECORD]->(:AnnualRecord {id: 'told-' + e.id, year: 2025, cod: one[1], reportedBy: ['lead']})`);
});
afterEach(cleanup);
afterAll(() => w.close());

const [ironworks, foundry, castings] = ['二层炼铁有限公司', '一层铸造有限公司', '青禾铸件有限公司'];
const ticks = () =>
  [ironworks, foundry, castings].map((name) => screen.getByLabelText<HTMLInputElement>(`选择${name}`).checked);

describe('The page of whom to invite', () => {
  it('ticks the fewest that reach the cut, and invites them with the address that is given', async () => {
    const { id } = await openDrive(w, 'lead', 'lead-works', 'indicators: [COD], year: 2025');
    const { user } = await show(w, `/drives/${id}/choose?year=2025`, { as: 'lead' });
    expect(await screen.findByText('最少 2 家，连同已覆盖部分占 93.2%')).toBeDefined();
    expect(screen.getByRole('img', { name: /累计|前 3 家/ })).toBeDefined();
    expect(ticks()).toEqual([false, false, false]);
    await user.click(screen.getByRole('button', { name: '以最少邀请覆盖 67%' }));
    expect(ticks()).toEqual([true, true, false]);
    await user.click(screen.getByRole('button', { name: '核对并邀请（2 家）' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(`${foundry}的邮箱`), 'boss@foundry.example');
    await user.type(dialog.getByLabelText('邀请文字（代替行动的文字）'), '请一起降低 COD');
    await user.click(dialog.getByRole('button', { name: '发出邀请' }));
    expect(await dialog.findByText('已邀请 2 家，1 封邮件')).toBeDefined();
    expect(dialog.getByText(`1 家没有收信地址，尚未发出：${ironworks}`)).toBeDefined();
    const asked = await w.graph.script(
      `MATCH (:Drive)-[a:ASKS]->(:Invitation)-[:INVITES]->(s) RETURN s.name AS name, a.contactEmail AS email, a.message AS message ORDER BY name`,
    );
    expect(asked).toEqual([
      { name: foundry, email: 'boss@foundry.example', message: '请一起降低 COD' },
      { name: ironworks, email: null, message: '请一起降低 COD' },
    ]);
  });

  it('says in a table what the curve shows, marks who is invited and lets nobody be invited twice', async () => {
    const { id } = await openDrive(w, 'lead', 'lead-works', 'indicators: [COD], year: 2025');
    await invite(w, 'lead', id, ['supplier-works']);
    const { user } = await show(w, `/drives/${id}/choose?year=2025`, { as: 'lead', locale: 'en' });
    const curve = within(await screen.findByRole('table', { name: 'Cumulative curve' }));
    expect(curve.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'SuppliersCumulative',
      '150.8%',
      '293.2%',
      '3100%',
    ]);
    expect(screen.getByLabelText<HTMLInputElement>(`Choose ${castings}`).disabled).toBe(true);
    await user.type(screen.getByRole('searchbox', { name: 'Search by name' }), '铸造');
    await waitFor(() => expect(screen.queryByLabelText(`Choose ${ironworks}`)).toBeNull());
    expect(screen.getByLabelText(`Choose ${foundry}`)).toBeDefined();
  });

  it('says where no figure may be seen, and offers no cut of nothing', async () => {
    const { id } = await openDrive(w, 'lead', 'lead-works', 'indicators: [SO2], year: 2025');
    await show(w, `/drives/${id}/choose?year=2025`, { as: 'lead' });
    expect(await screen.findByText(/没有看得到的数据/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /以最少邀请覆盖/ })).toBeNull();
  });
});
