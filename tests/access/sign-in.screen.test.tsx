// @vitest-environment screen
import { cleanup, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureDemoAccounts } from '../../server/access/service.ts';
import { cast } from '../support/cast.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';

const w = await world();
const demo = await world({ demo: true });
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterEach(cleanup);
afterAll(() => Promise.all([w.close(), demo.close()]));

const fillIn = async (user: Awaited<ReturnType<typeof show>>['user'], email: string, password: string) => {
  await user.type(await screen.findByLabelText('邮箱'), email);
  await user.type(screen.getByLabelText('密码'), password);
  await user.click(screen.getByRole('button', { name: /登录$/ }));
};

describe('the sign-in page', () => {
  it('meets whoever is not signed in, and afterwards leads to where they wanted to go', async () => {
    const { user, path } = await show(w, '/reference?tab=coal');
    await fillIn(user, cast.parkManager.email, cast.parkManager.password);
    expect(await screen.findByRole('heading', { level: 1, name: '参考数据' })).toBeDefined();
    expect(path()).toBe('/reference?tab=coal');
  });

  it('says that the email or the password is wrong, not which of them', async () => {
    const { user } = await show(w, '/sign-in');
    await fillIn(user, cast.parkManager.email, 'a wrong password');
    expect(await screen.findByText('邮箱或密码不正确。')).toBeDefined();
    await user.clear(screen.getByLabelText('邮箱'));
    await fillIn(user, 'nobody-of-that-name@cast.example', 'a wrong password');
    expect(await screen.findByText('邮箱或密码不正确。')).toBeDefined();
  });

  it('speaks English after one click, and says so to the browser', async () => {
    const { user } = await show(w, '/sign-in');
    await user.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
  });

  it('leads nowhere but into the product', async () => {
    const { path } = await show(w, '/sign-in?next=//elsewhere.example/', { as: 'parkManager' });
    expect(await screen.findByRole('heading', { level: 1, name: '园区' })).toBeDefined();
    expect(path()).toBe('/parks');
  });

  it('offers the demo accounts in the local demo alone', async () => {
    await ensureDemoAccounts(w.graph, demo.auth, [
      {
        email: 'park@demo.qinglian.example',
        name: '演示园区',
        role: 'PARK_MANAGER',
        sees: '一个园区',
        seesEn: 'A park',
      },
    ]);
    const { user } = await show(demo, '/sign-in');
    await user.click(await screen.findByRole('button', { name: /演示园区/ }));
    expect(await screen.findByRole('heading', { level: 1, name: '园区' })).toBeDefined();
    await show(w, '/sign-in');
    expect(await screen.findByRole('button', { name: '登录' })).toBeDefined();
    expect(screen.queryByText('演示账户')).toBeNull();
  });

  it('lets go of everything at signing out', async () => {
    const { user } = await show(w, '/parks', { as: 'parkManager' });
    await user.click(await screen.findByRole('button', { name: /账户/ }));
    await user.click(await screen.findByText('退出登录'));
    expect(await screen.findByRole('button', { name: '登录' })).toBeDefined();
  });
});
