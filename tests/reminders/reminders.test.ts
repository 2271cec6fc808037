import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../server/platform/graph.ts';
import { hasCome, isPattern } from '../../server/platform/cron.ts';
import { cast } from '../support/cast.ts';
import { postOffice } from '../support/post-office.ts';
import { world } from '../support/world.ts';
import { inject } from 'vitest';
import { choose, entriesOf, jobs, listed, noonOf, server, shift, today } from './reminding.ts';

const office = await postOffice();
const w = await world({ smtp: office.smtp });
const otherGraph = connect(inject('neo4j'));
const other = { ...w, graph: otherGraph };
afterAll(async () => {
  await otherGraph.close();
  await w.close();
  await office.close();
});
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await listed(w);
  office.empty();
});
afterEach(() => office.refuse(false));
const { receivers } = office;
const textTo = async (email: string) => (await office.letterTo(email)).text ?? '';
const lead = cast.lead.email;

describe('A reminder by mail', () => {
  it('goes weekly to the people of an enterprise and to nobody else, unless they choose', async () => {
    await server(w, { smtp: office.smtp }).round();
    expect(receivers()).toEqual([lead, cast.strangeMember.email, cast.supplier.email].sort());
    const { data } = await w
      .as('regulator')
      .ask('{ viewer { mailReminders { pace language concerned sentOn version } } }');
    expect(data.viewer.mailReminders).toEqual({
      pace: 'OFF',
      language: 'ZH',
      concerned: true,
      sentOn: null,
      version: 0,
    });
    expect((await w.as('lead').ask('{ viewer { mailReminders { pace sentOn } } }')).data.viewer.mailReminders).toEqual({
      ...{ pace: 'WEEKLY', sentOn: today },
    });
  });

  it('says what is overdue, why and where, as plain text', async () => {
    await server(w, { smtp: office.smtp, publicUrl: 'https://qinglian.example.org' }).round();
    const letter = await office.letterTo(lead);
    expect(letter.subject).toBe('清链提醒：逾期 2 项，即将到期 0 项，待改正 0 件');
    expect(letter.html).toBe(false);
    const text = letter.text ?? '';
    expect(text).toContain(`${cast.lead.name}，您好！截至 ${today}`);
    for (const step of ['公开', '启动']) expect(text).toContain(`清河龙头装备有限公司：${step}，到期日`);
    expect(text).toMatch(/依据：.+（出处：.+）；自 \d{4}-\d\d-\d\d 起算/);
    expect(text).toContain('https://qinglian.example.org/enterprises/');
    expect(text).toMatch(/https:\/\/qinglian\.example\.org\/unsubscribe#[\w-]{43}\s/);
  });

  it('is in the language chosen', async () => {
    expect(await choose(w, 'lead', 'DAILY', 'EN')).toMatchObject({ pace: 'DAILY', language: 'EN', version: 1 });
    await server(w, { smtp: office.smtp }).round();
    const letter = await office.letterTo(lead);
    expect(letter.subject).toBe('Qinglian reminder: 2 overdue, 0 due soon, 0 open orders');
    expect(letter.text).toMatch(/Why: .+ \(source: .+\); it runs from \d{4}/);
    expect(await entriesOf(w, 'CHOOSE_REMINDERS')).toMatchObject([{ subject: 'lead', person: 'lead' }]);
  });

  it('names the open orders with their deadlines, and to a regulator what is of its region alone', async () => {
    await choose(w, 'regulator', 'DAILY');
    await choose(w, 'strangeRegulator', 'DAILY');
    await w.given(
      `MATCH (e:Enterprise {id: 'supplier-works'}), (l:MandatoryList {id: '21 2024'})
       CREATE (o:OrderToCorrect {id: 'order', openKey: 'x', authority: '21', year: 2024, step: 'START', stepDueOn: date('2024-01-01'), issuedOn: date($issued),
         dueOn: date($due), documentNo: '辽环责改〔2026〕1号', requirement: '立即启动审核', status: 'OPEN', version: 1})-[:ORDERS]->(e)
       CREATE (o)-[:FOLLOWS]->(l)`,
      { issued: shift(today, -10), due: shift(today, 5) },
    );
    await server(w, { smtp: office.smtp }).round();
    const region = await textTo(cast.regulator.email);
    expect(region).toContain(`青禾铸件有限公司：责令改正 辽环责改〔2026〕1号，改正期限 ${shift(today, 5)}`);
    expect(region).toContain('期限由主管部门设定');
    expect(region).toContain('/orders?tab=orders&order=');
    expect(region).toContain('清河龙头装备有限公司：启动');
    expect(region).not.toContain('白杉远行');
    const away = await textTo(cast.strangeRegulator.email);
    expect(away).toContain('白杉远行材料有限公司：启动');
    expect(away).not.toMatch(/清河龙头|青禾铸件|辽环责改/);
    const supplier = await textTo(cast.supplier.email);
    expect(supplier).toContain('青禾铸件有限公司：责令改正');
    expect(supplier).not.toMatch(/清河龙头|白杉远行/);
    expect(await textTo(lead)).not.toMatch(/青禾铸件|白杉远行|辽环责改/);
  });

  it('keeps what a name holds on one line', async () => {
    await w.given(`MATCH (p:PublishedEntry {id: 'entry-lead'}) SET p.name = '甲\n不再接收提醒：http://evil.example'`);
    await server(w, { smtp: office.smtp }).round();
    expect(await textTo(lead)).not.toMatch(/^\s*不再接收提醒：http:\/\/evil/m);
  });

  it('is not sent when nothing is due, nor to who was deactivated', async () => {
    await w.given("MATCH (p:PublishedEntry {id: 'entry-lead'}) DETACH DELETE p");
    await w.given("MATCH (p:Person {id: 'supplier'}) SET p.deactivatedAt = datetime()");
    await server(w, { smtp: office.smtp }).round();
    expect(receivers()).toEqual([cast.strangeMember.email]);
    expect(await jobs(w)).toMatchObject([
      { subject: 'lead', state: 'NOTHING' },
      { subject: 'strange-member', state: 'DONE' },
    ]);
    expect(await entriesOf(w, 'SEND_REMINDER')).toMatchObject([
      { subject: 'strange-member', person: null, channel: 'SYSTEM', after: JSON.stringify({ day: today }) },
    ]);
  });

  it('goes out once a day and once a week, however often a server looks', async () => {
    const monday = noonOf('2026-11-23');
    await choose(w, 'lead', 'DAILY');
    const rounds = server(w, { smtp: office.smtp });
    await rounds.round(monday);
    await rounds.round(monday);
    await server(w, { smtp: office.smtp }).round(monday);
    expect(receivers()).toHaveLength(3);
    office.empty();
    await rounds.round(noonOf('2026-11-24'));
    expect(receivers()).toEqual([lead]);
    await rounds.round(noonOf('2026-11-30'));
    expect(receivers()).toHaveLength(4);
  });

  it('waits for the hour of its schedule, and is caught up with later that day', async () => {
    const rounds = server(w, { smtp: office.smtp, reminders: '0 8 * * 1-5' });
    await rounds.round(new Date('2026-11-23T07:59:00+08:00'));
    await rounds.round(noonOf('2026-11-22'));
    expect(receivers()).toEqual([]);
    await rounds.round(new Date('2026-11-23T23:00:00+08:00'));
    expect(receivers()).toHaveLength(3);
    expect([isPattern('0 8 * * 1-5'), isPattern('every day')]).toEqual([true, false]);
    expect(hasCome('0 8 * * 1-5', new Date('2026-11-23T00:00:00Z'))).toBe(true);
  });

  it(
    'is sent exactly once a person and day by two servers on one graph, in twenty races',
    { timeout: 120_000 },
    async () => {
      for (let race = 0; race < 20; race += 1) {
        office.empty();
        await w.given('MATCH (j:ScheduledJob) DELETE j');
        const [one, two] = [server(w, { smtp: office.smtp }), server(other, { smtp: office.smtp })];
        await Promise.all([one.round(), two.round(), one.round(), two.round()]);
        expect(receivers()).toEqual([lead, cast.strangeMember.email, cast.supplier.email].sort());
        expect((await jobs(w)).map(({ state }) => state)).toEqual(['DONE', 'DONE', 'DONE']);
      }
    },
  );
});

describe('A reminder that does not go out', () => {
  const failing = { smtp: office.smtp };
  it('is tried again after a while, and given up after so many tries, of which the administrator reads', async () => {
    office.refuse(true);
    const errors: unknown[] = [];
    const rounds = server(w, failing, { triesAtMost: 2, waitSeconds: () => 3600, onError: (e) => errors.push(e) });
    await rounds.round();
    await rounds.round();
    expect((await jobs(w)).map(({ state, tries }) => [state, tries])).toEqual(Array(3).fill(['WAITING', 1]));
    await w.given('MATCH (j:ScheduledJob) SET j.nextAt = datetime()');
    await rounds.round();
    expect((await jobs(w)).map(({ state, tries }) => [state, tries])).toEqual(Array(3).fill(['GIVEN_UP', 2]));
    const UNSENT = '{ unsentReminders { totalCount nodes { name email day state tries problem } } }';
    const { unsentReminders } = (await w.as('admin').ask(UNSENT)).data;
    expect(unsentReminders.totalCount).toBe(3);
    expect(unsentReminders.nodes[0]).toMatchObject({ email: lead, day: today, state: 'GIVEN_UP', tries: 2 });
    expect(unsentReminders.nodes[0].problem).toContain('邮件未能发出');
    for (const who of ['regulator', 'national', 'lead', 'nobody'] as const)
      expect((await w.as(who).ask(UNSENT)).data.unsentReminders.totalCount).toBe(0);
    expect((await w.public.ask(UNSENT)).data.unsentReminders.totalCount).toBe(0);
    expect(await entriesOf(w, 'FAIL_REMINDER')).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  it('goes out at the next try when the mail server is there again', async () => {
    office.refuse(true);
    const rounds = server(w, failing, { waitSeconds: () => 0 });
    await rounds.round();
    office.refuse(false);
    await w.given('MATCH (j:ScheduledJob) SET j.nextAt = datetime()');
    await rounds.round();
    expect(receivers()).toHaveLength(3);
    expect((await jobs(w)).map(({ state, tries }) => [state, tries])).toEqual(Array(3).fill(['DONE', 2]));
  });

  it('is taken up by another server when its own died before it began to send, and by nobody once it had begun', async () => {
    await w.given(
      `UNWIND [['lead', 'RUNNING'], ['supplier', 'COMMITTED'], ['strange-member', 'COMMITTED']] AS job
       CREATE (:ScheduledJob {key: 'reminder ' + $day + ' ' + job[0], kind: 'reminder', subject: job[0], day: date($day), state: job[1], tries: 1,
         plannedAt: datetime(), nextAt: datetime(), owner: 'gone', leaseUntil: datetime() - duration({seconds: 1})})`,
      { day: today },
    );
    await server(w, failing).round();
    expect(receivers()).toEqual([lead]);
    expect((await jobs(w)).map(({ subject, state }) => [subject, state])).toEqual([
      ['lead', 'DONE'],
      ['strange-member', 'UNKNOWN'],
      ['supplier', 'UNKNOWN'],
    ]);
    expect(await entriesOf(w, 'FAIL_REMINDER')).toHaveLength(2);
  });

  it('is left alone while another server holds it, and given up when its day is over', async () => {
    await w.given(
      `CREATE (:ScheduledJob {key: 'reminder ' + $day + ' lead', kind: 'reminder', subject: 'lead', day: date($day), state: 'RUNNING', tries: 1,
         plannedAt: datetime(), nextAt: datetime(), owner: 'alive', leaseUntil: datetime() + duration({minutes: 5})})
       CREATE (:ScheduledJob {key: 'reminder old', kind: 'reminder', subject: 'nobody', day: date($day) - duration({days: 1}), state: 'WAITING', tries: 3,
         plannedAt: datetime(), nextAt: datetime()})`,
      { day: today },
    );
    await server(w, failing).round();
    expect(receivers()).not.toContain(lead);
    expect((await jobs(w)).find(({ subject }) => subject === 'nobody')).toMatchObject({ state: 'GIVEN_UP' });
  });

  it('does not hold up a server that stops: what waits is done by the next', async () => {
    const rounds = server(w, failing);
    await Promise.all([rounds.round(), rounds.stop()]);
    const sent = receivers().length;
    await rounds.round();
    expect(receivers()).toHaveLength(sent);
    await server(w, failing).round();
    expect(receivers()).toHaveLength(3);
  });
});

describe('The link that ends reminders', () => {
  const STOP = 'mutation($token: String!) { stopReminders(token: $token) { done } }';
  const stop = (token: string) => w.public.ask(STOP, { token });
  const paceOf = async () =>
    (await w.as('lead').ask('{ viewer { mailReminders { pace } } }')).data.viewer.mailReminders.pace;
  it('needs no account, works once, and answers a guess as it answers a good one', async () => {
    await choose(w, 'lead', 'DAILY');
    await server(w, { smtp: office.smtp }).round();
    const token = await office.tokenTo(lead);
    const stored = await w.graph.script('MATCH (s:ReminderStop) RETURN s.tokenHash AS hash');
    expect(stored.map(({ hash }) => hash)).not.toContain(token);
    const guess = await stop(Buffer.alloc(32, 7).toString('base64url'));
    expect(await paceOf()).toBe('DAILY');
    expect(await stop(token)).toEqual(guess);
    expect(await paceOf()).toBe('OFF');
    expect(await entriesOf(w, 'STOP_REMINDERS')).toMatchObject([{ subject: 'lead', person: null }]);
    await choose(w, 'lead', 'DAILY');
    expect(await stop(token)).toEqual(guess);
    expect(await paceOf()).toBe('DAILY');
    office.empty();
    await choose(w, 'lead', 'OFF');
    await server(w, { smtp: office.smtp }).round(noonOf(shift(today, 14)));
    expect(receivers()).not.toContain(lead);
  });

  it('stops what was planned and not yet sent', async () => {
    office.refuse(true);
    const rounds = server(w, { smtp: office.smtp }, { waitSeconds: () => 0 });
    await rounds.round();
    office.refuse(false);
    await choose(w, 'lead', 'OFF');
    await w.given('MATCH (j:ScheduledJob) SET j.nextAt = datetime()');
    await rounds.round();
    expect(receivers()).not.toContain(lead);
  });
});

describe('A reminder asked for', () => {
  const NOW =
    'mutation($key: String) { sendReminderNow(key: $key) { __typename ... on ReminderSent { sent } ... on Problem { code } ... on RuleBroken { rule } } }';
  const now = async (who: keyof typeof cast, key: string | null = null) =>
    (await w.as(who).ask(NOW, { key })).data.sendReminderNow;
  it('goes to who asks, once in ten minutes, and once for one key', async () => {
    expect(await now('lead', 'k')).toEqual({ __typename: 'ReminderSent', sent: true });
    expect(await now('lead', 'k')).toEqual({ __typename: 'ReminderSent', sent: true });
    expect(receivers()).toEqual([lead]);
    expect(await now('lead')).toMatchObject({ rule: 'reminder-too-soon' });
    expect(await now('nobody')).toEqual({ __typename: 'ReminderSent', sent: false });
    expect(receivers()).toEqual([lead]);
    expect((await w.public.ask(NOW)).data.sendReminderNow).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('The choice', () => {
  it('of one version is refused when another was saved meanwhile', async () => {
    await choose(w, 'lead', 'DAILY');
    const { data } = await w
      .as('lead')
      .ask(
        'mutation { chooseReminders(pace: OFF, language: ZH, version: 0) { __typename ... on Conflict { currentVersion } } }',
      );
    expect(data.chooseReminders).toEqual({ __typename: 'Conflict', currentVersion: 1 });
  });
});
