// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../support/screen.tsx';
import { drivingWorld, invitationsOf, type DrivingWorld } from './driving.ts';
import { askTier1 } from './helping.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterEach(cleanup);
afterAll(() => d.close());
beforeEach(async () => {
  sessionStorage.clear();
  await d.begin();
});
const shown = async (token: string) => {
  const page = await show(d.w, `/answer#${token}`);
  await screen.findByText('致 一层铸造有限公司');
  return page;
};
const stateIn = async (drive: string) => (await invitationsOf(d.w, 'lead', drive)).invitations.nodes[0];

describe('The page of a link', () => {
  it('lets go on who is signed in as somebody else once they signed out', async () => {
    const { token } = await askTier1(d);
    const { user } = await show(d.w, `/answer#${token}`, { as: 'stranger' });
    await user.click(await screen.findByRole('button', { name: '退出登录后继续' }));
    expect(await screen.findByRole('button', { name: '接受并建立账户' })).toBeDefined();
  });

  it('says who asks what and who sees what, and keeps its token out of the address but through a reload', async () => {
    const { token } = await askTier1(d);
    const { router } = await shown(token);
    expect(screen.getAllByText('清河龙头装备有限公司').length).toBeGreaterThan(0);
    expect(screen.getByText('持续清洁生产')).toBeDefined();
    expect(screen.getByRole('row', { name: /主管部门/ })).toBeDefined();
    expect(screen.getByText(/自愿参加/)).toBeDefined();
    expect(router.state.location.hash).toBe('');
    await show(d.w, '/answer');
    expect(await screen.findByText('致 一层铸造有限公司')).toBeDefined();
  });

  it('accepts with a name and a password, and leads on signed in to the portal', async () => {
    const { token, drive } = await askTier1(d);
    const { user, path } = await shown(token);
    await user.type(screen.getByLabelText('姓名'), '王铸');
    await user.type(screen.getByLabelText('密码'), 'a password of its own');
    await user.click(screen.getByRole('button', { name: '接受并建立账户' }));
    expect(await screen.findByRole('heading', { level: 1, name: '收到的邀请' })).toBeDefined();
    expect(path()).toBe('/invitations');
    expect(await screen.findByText(/当前阶段：审核准备/)).toBeDefined();
    expect((await stateIn(drive)).state).toBe('ACCEPTED');
  });

  it('declines with a reason, and says that nothing follows', async () => {
    const { token, drive } = await askTier1(d);
    const { user } = await shown(token);
    await user.click(screen.getByRole('button', { name: '婉拒' }));
    const form = within(await screen.findByRole('dialog'));
    await user.type(form.getByLabelText('原因'), '今年不行');
    await user.click(form.getByRole('button', { name: '婉拒' }));
    expect(await screen.findByText('已婉拒邀请')).toBeDefined();
    expect(await stateIn(drive)).toMatchObject({ state: 'DECLINED', declineReason: '今年不行' });
  });

  it('asks, hands on and draws its own code to scan', async () => {
    const { token } = await askTier1(d);
    const { user } = await shown(token);
    await user.click(screen.getByRole('button', { name: '提问' }));
    const asking = within(await screen.findByRole('dialog'));
    await user.type(asking.getByLabelText('问题'), '要多久？');
    await user.click(asking.getByRole('button', { name: '发送' }));
    expect(await screen.findByText('要多久？')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '在手机上继续' }));
    expect(await screen.findByRole('img', { name: /扫码/ })).toBeDefined();
  });

  it('is friendly and the same for every link that opens nothing', async () => {
    const { token } = await askTier1(d);
    const pages: string[] = [];
    for (const path of [`/answer#${token}x`, '/answer#', '/answer']) {
      sessionStorage.clear();
      await show(d.w, path);
      expect(await screen.findByText('这个链接现在打不开邀请')).toBeDefined();
      pages.push(document.body.textContent ?? '');
    }
    expect(new Set(pages).size).toBe(1);
    expect(screen.getByRole('link', { name: '登录' }).getAttribute('href')).toContain('/sign-in');
  });

  it('speaks English', async () => {
    const { token } = await askTier1(d);
    await show(d.w, `/answer#${token}`, { locale: 'en' });
    expect(await screen.findByRole('heading', { level: 1, name: /cleaner-production audit/ })).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Accept and open an account' })).toBeDefined();
  });
});
