// @vitest-environment screen
import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { drivingWorld, type DrivingWorld } from './driving.ts';
import { acceptOwn, act, askSupplier, receivedOf } from './helping.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());
const name = '邀请：清河龙头装备有限公司';

describe('The portal of an invited enterprise', () => {
  it('counts what waits in the navigation, and answers without a link', async () => {
    await askSupplier(d);
    const { user } = await show(d.w, '/invitations', { as: 'supplier' });
    const panel = within(await screen.findByRole('region', { name }));
    expect(panel.getByText('待答复')).toBeDefined();
    expect(await screen.findByTitle('1 份邀请待答复')).toBeDefined();
    await user.click(panel.getByRole('button', { name: '查看并答复' }));
    await user.click(await screen.findByRole('button', { name: '接受邀请' }));
    expect(await screen.findByText(/当前阶段：审核准备/)).toBeDefined();
    expect((await receivedOf(d, 'supplier', 'supplier-works'))[0]?.state).toBe('ACCEPTED');
    expect(screen.queryByTitle(/份邀请待答复/)).toBeNull();
  });

  it('shows the audit, what is next, the questions and the way to pass the invitation on', async () => {
    const { received } = await askSupplier(d);
    await acceptOwn(d.w.as('supplier'), received.id);
    await act(d.w.as('supplier'), 'askReceivedInviters', 'AskedQuestion', 'text', {
      ...{ invitation: ['ID!', received.id], text: ['String!', '何时开会？'] },
    });
    await show(d.w, '/invitations', { as: 'supplier' });
    const panel = within(await screen.findByRole('region', { name }));
    expect(panel.getByRole('link', { name: '打开审核' }).getAttribute('href')).toMatch(/^\/audits\//);
    expect(panel.getByRole('link', { name: '录入和筛选方案' }).getAttribute('href')).toMatch(/\/schemes$/);
    expect(panel.getByText('何时开会？')).toBeDefined();
    expect(panel.getByRole('link', { name: '转发给我们的供应商' }).getAttribute('href')).toBe(
      `/drives/new?continues=${encodeURIComponent(received.id)}`,
    );
  });

  it('opens the progress to one who asked by a switch, and closes it again', async () => {
    const { received } = await askSupplier(d);
    await acceptOwn(d.w.as('supplier'), received.id);
    const { user } = await show(d.w, '/invitations', { as: 'supplier' });
    const sharing = async () => (await receivedOf(d, 'supplier', 'supplier-works'))[0]?.askers[0]?.sharesProgress;
    for (const on of [true, false]) {
      await user.click(await screen.findByRole('switch', { name: /^让 清河龙头/ }));
      await expect.poll(sharing, { timeout: 60_000 }).toBe(on);
      await expect
        .poll(() => screen.getByRole('switch', { name: /^让 清河龙头/ }).getAttribute('aria-checked'), {
          timeout: 60_000,
        })
        .toBe(String(on));
    }
  });

  it('is empty for whom nobody asked, and says whom it is for to others', async () => {
    await show(d.w, '/invitations', { as: 'supplier' });
    expect(await screen.findByText('目前没有收到邀请')).toBeDefined();
    await show(d.w, '/invitations', { as: 'parkManager' });
    expect(await screen.findByText(/此页面供受邀企业使用/)).toBeDefined();
  });
});
