// @vitest-environment screen
import { cleanup, screen, within, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast, places } from '../support/cast.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';

const w = await world({ demo: true });
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(`MATCH (e:Enterprise {id: 'lead-works'}), (k:Park {id: 'park'}) MERGE (e)-[:IN_PARK]->(k)`);
});
afterEach(cleanup);
afterAll(() => w.close());
const buttons = (row: HTMLElement) =>
  within(row)
    .queryAllByRole('button')
    .map((b) => b.textContent);

describe('Members and invitations', () => {
  it('shows a park manager whom they manage, and what they may take back', async () => {
    await show(w, '/members', { as: 'parkManager' });
    expect(buttons(await screen.findByRole('row', { name: /analyst@cast.example/ }))).toEqual(['撤销角色']);
    expect(buttons(screen.getByRole('row', { name: /lead@cast.example/ }))).toEqual([]);
    expect(screen.queryByText(cast.supplier.email)).toBeNull();
    expect(await screen.findByText('没有待接受的邀请')).toBeDefined();
  });

  it('lists an invitation that waits, in English too, sends it again and takes it back', async () => {
    const sent = await w
      .as('parkManager')
      .ask(
        `mutation($place: ID!) { invitePerson(email: "new@example.org", role: ENTERPRISE, place: $place) { __typename } }`,
        { place: Buffer.from(`Enterprise:${places.leadWorks.id}`).toString('base64url') },
      );
    expect(sent.data.invitePerson.__typename).toBe('PersonInvitation');
    const { user } = await show(w, '/members', { as: 'parkManager', locale: 'en' });
    const row = await screen.findByRole('row', { name: /new@example.org/ });
    await user.click(within(row).getByRole('button', { name: 'Send again' }));
    await user.click(await screen.findByRole('button', { name: 'OK' }));
    expect(await screen.findByText('The invitation was sent to new@example.org')).toBeDefined();
    expect(w.auth.mail.caught().filter((one) => one.to === 'new@example.org')).toHaveLength(2);
    await user.click(within(row).getByRole('button', { name: 'Withdraw' }));
    await user.click(await screen.findByRole('button', { name: 'OK' }));
    expect(await screen.findByText('No invitation waits')).toBeDefined();
  });

  it('takes somebody new from the link of the letter into the product', async () => {
    await w.as('admin').ask(`mutation { invitePerson(email: "new@example.org", role: EXPERT) { __typename } }`);
    const letter = w.auth.mail.caught().find((one) => one.to === 'new@example.org')!;
    const token = /#([\w-]+)/.exec(letter.text)![1]!;
    const { user, path } = await show(w, `/invitation#${token}`);
    await user.type(await screen.findByLabelText('姓名'), '新专家');
    await user.type(screen.getByLabelText('新密码'), 'a fine password');
    await user.click(screen.getByRole('button', { name: '接受邀请' }));
    expect(await screen.findByRole('button', { name: '账户: 新专家' })).toBeDefined();
    await waitFor(() => expect(path()).toBe('/parks'));
  });

  it('takes in somebody new without a password where there is single sign-on', async () => {
    const single = await world({
      demo: true,
      oidc: { issuer: 'http://127.0.0.1:9', clientId: 'c', clientSecret: 's', name: '省平台' },
    });
    await single.as('admin').ask(`mutation { invitePerson(email: "new@example.org", role: EXPERT) { __typename } }`);
    const letter = single.auth.mail.caught().find((one) => one.to === 'new@example.org')!;
    const { user } = await show(single, `/invitation#${/#([\w-]+)/.exec(letter.text)![1]!}`);
    await user.type(await screen.findByLabelText('姓名'), '新专家');
    await user.click(screen.getByRole('button', { name: '接受，以后用省平台登录' }));
    expect(await screen.findByRole('button', { name: '使用省平台登录' })).toBeDefined();
    expect(
      await w.graph.script(
        `MATCH (p:Person {email: 'new@example.org'}) RETURN p.name AS name, EXISTS { MATCH (a:AuthAccount) WHERE a.userId = p.id AND a.password IS NOT NULL } AS password`,
      ),
    ).toEqual([{ name: '新专家', password: false }]);
    await single.close();
  });

  it('says that a link is used or wrong', async () => {
    await show(w, '/invitation#nothing-of-the-kind');
    expect(await screen.findByText('链接无效、已使用或已过期。')).toBeDefined();
  });

  it('sends whoever forgot their password a letter, and says the same to everybody', async () => {
    const { user } = await show(w, '/forgot-password');
    await user.type(await screen.findByLabelText('邮箱'), 'nobody-there@example.org');
    await user.click(screen.getByRole('button', { name: '发送重置链接' }));
    expect(await screen.findByText('如果该邮箱有账户，重置链接已经发出。请查收邮件。')).toBeDefined();
  });
});
