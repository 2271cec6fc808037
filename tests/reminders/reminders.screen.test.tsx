// @vitest-environment screen
import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast } from '../support/cast.ts';
import { postOffice } from '../support/post-office.ts';
import { show } from '../support/screen.tsx';
import { world } from '../support/world.ts';
import { listed, server, today } from './reminding.ts';

const office = await postOffice();
const w = await world({ smtp: office.smtp });
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await listed(w);
  office.empty();
});
afterEach(cleanup);
afterAll(async () => {
  await w.close();
  await office.close();
});
const paceOf = async () =>
  (await w.as('lead').ask('{ viewer { mailReminders { pace language } } }')).data.viewer.mailReminders;

describe('Mail reminders', () => {
  it('are chosen by pace and language, and one is sent at once for the asking', async () => {
    const { user } = await show(w, '/account/reminders', { as: 'lead' });
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: '每周一封' })).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: '每个发送日一封' }));
    await user.click(screen.getByRole('button', { name: '保存设置' }));
    expect(await screen.findByText('已保存')).toBeDefined();
    expect(await paceOf()).toEqual({ pace: 'DAILY', language: 'ZH' });
    await user.click(await screen.findByRole('button', { name: '立即发送一封给我' }));
    expect(await screen.findByText(`已发送到 ${cast.lead.email}`)).toBeDefined();
    expect((await office.letterTo(cast.lead.email)).text).toContain('清河龙头装备有限公司：启动');
    await user.click(await screen.findByRole('button', { name: /立即发送一封给我$/ }));
    expect(await screen.findByText(/10 分钟内只能要求一次/)).toBeDefined();
  });

  it('are stopped by the link of a mail, in the hands of whoever is not signed in', async () => {
    await server(w, { smtp: office.smtp }).round();
    const token = await office.tokenTo(cast.lead.email);
    const { user } = await show(w, `/unsubscribe#${token}`, { locale: 'en' });
    await user.click(await screen.findByRole('button', { name: 'Stop reminders' }));
    expect(await screen.findByText('Done: if the link was good, no more reminders are sent.')).toBeDefined();
    expect((await paceOf()).pace).toBe('OFF');
  });

  it('that did not go out are listed for the administrator', async () => {
    office.refuse(true);
    await server(w, { smtp: office.smtp }, { triesAtMost: 1 }).round();
    office.refuse(false);
    await show(w, '/account/reminders', { as: 'admin' });
    const table = within(await screen.findByRole('group', { name: '未发出的提醒' }));
    expect(await table.findByText(cast.lead.email)).toBeDefined();
    expect(table.getAllByText(today)).toHaveLength(3);
    expect(table.getAllByText('已放弃')).toHaveLength(3);
  });
});
