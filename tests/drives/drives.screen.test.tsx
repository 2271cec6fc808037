// @vitest-environment screen
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { dayIn, invite, openDrive } from './driving.ts';

const w = await world();
beforeEach(() => smallRegion(w));
afterEach(cleanup);
afterAll(() => w.close());

const foundry = { supplier: 'tier-1', email: 'boss@foundry.example', name: '王总' };
async function running() {
  const drive = await openDrive(w, 'lead', 'lead-works', 'indicators: [COD]');
  await invite(w, 'lead', drive.id, ['tier-1', 'supplier-works'], { contacts: [foundry] });
  return drive.id as string;
}
const stateOf = async () =>
  (await w.graph.script('MATCH (d:Drive) RETURN d.state AS state, d.name AS name, d.remindEveryDays AS every'))[0];
const table = async (name: string) => within(await screen.findByRole('table', { name }));

describe('The drives of a lead', () => {
  it('are told of where there are none, and opened by a form that keeps what was typed when it is refused', async () => {
    const { user, path } = await show(w, '/drives', { as: 'lead' });
    expect(await screen.findByText(/系统代为发信并汇总答复/)).toBeDefined();
    await user.click(screen.getByRole('link', { name: '发起带动行动' }));
    await user.type(await screen.findByLabelText('名称'), '绿链行动');
    await user.click(screen.getByRole('button', { name: /发起并选择供应商/ }));
    expect(await screen.findByText('请填写')).toBeDefined();
    await user.type(screen.getByLabelText('最后一天'), `${dayIn(40)}{Enter}`);
    await user.click(screen.getByRole('button', { name: '添加一条' }));
    await user.type(screen.getByLabelText('行业代码 1'), '铸造');
    await user.type(screen.getByLabelText('对该行业的邀请文字 1'), '请与我们一起');
    await user.click(screen.getByRole('button', { name: /发起并选择供应商/ }));
    expect(await screen.findByText('不是行业代码')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('绿链行动');
    await user.clear(screen.getByLabelText('行业代码 1'));
    await user.type(screen.getByLabelText('行业代码 1'), '33');
    await user.click(screen.getByRole('button', { name: /发起并选择供应商/ }));
    await waitFor(() => expect(path()).toMatch(/^\/drives\/[^/]+\/choose$/));
    expect(await stateOf()).toEqual({ state: 'OPEN', name: '绿链行动', every: 7 });
  });

  it('show how far the invitations got, in a picture and a table, and one supplier at a time', async () => {
    const drive = await running();
    await w.given(
      `MATCH (i:Invitation)-[:INVITES]->(:Enterprise {id: 'tier-1'})
       SET i.answer = 'DECLINED', i.declineKind = 'NO_MEANS', i.declineReason = '=今年人手不够', i.answeredAt = datetime()`,
    );
    const { user } = await show(w, `/drives/${drive}`, { as: 'lead' });
    const funnel = await table('漏斗');
    expect(funnel.getByText('已邀请').closest('tr')?.textContent).toBe('已邀请2100%');
    expect(funnel.getByText('已婉拒').closest('tr')?.textContent).toBe('已婉拒150%');
    expect(screen.getByRole('img', { name: /漏斗图：已邀请 2/ })).toBeDefined();
    expect((await table('按层级')).getByText('第 1 层').closest('tr')?.textContent).toMatch(/^第 1 层2/);
    expect(await screen.findByText(/人力或资金不足/)).toBeDefined();
    expect(screen.getByText(/boss@foundry.example/)).toBeDefined();
    await user.type(screen.getByRole('searchbox', { name: '按供应商名称搜索' }), '青禾');
    await waitFor(() => expect(screen.queryByRole('link', { name: '一层铸造有限公司' })).toBeNull());
    await user.click(screen.getByRole('button', { name: '撤回对青禾铸件有限公司的邀请' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/链接不再有效/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: /撤\s?回/ }));
    await waitFor(() => expect(screen.getAllByText('已撤回').length).toBeGreaterThan(0));
  });

  it('are closed after it was said what that means, with a report', async () => {
    const drive = await running();
    const { user } = await show(w, `/drives/${drive}`, { as: 'lead' });
    await user.click(await screen.findByRole('button', { name: /^结\s?束$/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/未答复的邀请（2 份）将撤回/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: /结\s?束/ }));
    expect(await screen.findByText('结束时的情形，此后不再改变', { exact: false })).toBeDefined();
    expect(screen.getByRole('button', { name: /打\s?印/ })).toBeDefined();
    expect(await stateOf()).toMatchObject({ state: 'CLOSED' });
  });

  it('are not there for anybody else, and the page of another enterprise says nothing of them', async () => {
    const drive = await running();
    await show(w, `/drives/${drive}`, { as: 'supplier' });
    expect(await screen.findByText('没有这项带动行动，或它不属于本企业')).toBeDefined();
    await show(w, '/drives', { as: 'supplier', locale: 'en' });
    expect(await screen.findByText('No drive yet')).toBeDefined();
    await show(w, '/drives', { as: 'regulator' });
    expect(await screen.findByText(/您不是任何企业的成员/)).toBeDefined();
  });
});
