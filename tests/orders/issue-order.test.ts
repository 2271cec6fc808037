import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { listed } from '../mandatory-lists/drafting.ts';
import { world } from '../support/world.ts';
import { a, b, daysFromToday, notRegulators, ordering } from './ordering.ts';

const w = await world();
const { given, entry, publish, issue, orders, withdraw, log } = ordering(w);
beforeEach(() => given());
afterAll(() => w.close());
const today = daysFromToday(0);

describe('an order to correct', () => {
  it('is issued for a step that is overdue, and says the day it was due, its source, and why it is to be fulfilled by when', async () => {
    const order = await issue('regulator');
    expect(order).toMatchObject({
      ...{ __typename: 'OrderToCorrect', version: 1, status: 'OPEN', name: a, year: 2025, step: 'START' },
      ...{ stepDueOn: '2025-03-31', stepCitation: expect.stringContaining('清洁生产'), authority: { code: '2102' } },
      ...{ issuedOn: today, dueOn: daysFromToday(30), pastDue: false, closedOn: null, penalty: null, mayChange: true },
      documentNo: '大环责改〔2026〕1号',
      why: { startedOn: today, movedFrom: null, rule: { key: 'deadline.CORRECT', verified: false } },
    });
    expect(order.why.rulePack).toContain('0/2016-07-01/');
    expect(await log()).toEqual([
      { act: 'ISSUE_ORDER_TO_CORRECT', person: 'regulator', divisions: ['2102', '210202'], enterprises: ['member-a'] },
    ]);
  });

  it('runs until another day where the regulator sets one, later than the day of issue', async () => {
    expect(await issue('regulator', { dueOn: today })).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'dueOn' }],
    });
    const order = await issue('regulator', { dueOn: daysFromToday(1) });
    expect(order).toMatchObject({ dueOn: daysFromToday(1), why: null });
  });

  it('is issued by the authority that keeps the list and those above it, and by nobody else', async () => {
    await w.given(`MATCH (p:Person {id: 'expert'}), (d:Division {code: '210202'}) MERGE (p)-[:REGULATES]->(d)`);
    for (const one of [...notRegulators, 'strangeRegulator'] as const)
      expect(await issue(one), one).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await issue(null)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await orders('national')).totalCount).toBe(0);
    expect(await issue('national')).toMatchObject({ status: 'OPEN' });
  });

  it('is not issued where the step is done, not due yet, has no clock, or was not overdue on the day of issue', async () => {
    await w.given(`MATCH (e:Enterprise {id: 'member-a'})
      CREATE (:Audit {id: 'started', status: 'OPEN', openedOn: date('2025-03-10')})-[:OF]->(e)`);
    expect(await issue('regulator')).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'order-follows-an-overdue-step',
      citation: expect.stringContaining('清洁生产'),
    });
    const other = { entry: await entry(b) };
    expect(await issue('regulator', { ...other, issuedOn: '2025-03-31' })).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await issue('regulator', { ...other, issuedOn: '2025-04-01' })).toMatchObject({
      status: 'OPEN',
      dueOn: '2025-05-01',
      pastDue: true,
    });
    await publish(2026, today, [listed('member-b')]);
    const now = { entry: await entry(b, 2026) };
    for (const step of ['DISCLOSE', 'START', 'REPORT', 'ASSESSMENT', 'ACCEPTANCE'])
      expect(await issue('regulator', { ...now, step })).toMatchObject({ code: 'RULE_BROKEN' });
  });

  it('is recorded of a day on which the step was overdue, though it was done since', async () => {
    await w.given(`MATCH (e:Enterprise {id: 'member-a'})
      CREATE (:Audit {id: 'late', status: 'OPEN', openedOn: date('2025-06-10')})-[:OF]->(e)`);
    expect(await issue('regulator', { issuedOn: '2025-06-10' })).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await issue('regulator', { issuedOn: '2025-06-09' })).toMatchObject({ status: 'OPEN' });
  });

  it('is issued about a disclosure once its day is past, unless it was disclosed by the day of issue', async () => {
    await w.given(`MATCH (l:MandatoryList {year: 2025})
      CREATE (d:Disclosure {id: 'd', list: l.id, authority: '2102', year: 2025, enterprise: 'member-a', edition: 1})
      CREATE (d)-[:HAS_EDITION]->(:DisclosureEdition {id: 'd 1', edition: 1, publishedOn: date('2025-03-04')})`);
    expect(await issue('regulator', { step: 'DISCLOSE' })).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await issue('regulator', { step: 'DISCLOSE', issuedOn: '2025-03-04' })).toMatchObject({
      code: 'RULE_BROKEN',
    });
    expect(await issue('regulator', { step: 'DISCLOSE', issuedOn: '2025-03-03' })).toMatchObject({
      ...{ status: 'OPEN', stepDueOn: '2025-02-28' },
    });
    expect(await issue('regulator', { step: 'DISCLOSE', entry: await entry(b) })).toMatchObject({ status: 'OPEN' });
  });

  it('is not issued on a day to come, and says what is wrong with each field', async () => {
    const wrong = await issue('regulator', {
      issuedOn: daysFromToday(1),
      documentNo: ' ',
      requirement: '甲'.repeat(1001),
    });
    expect(wrong.fields.map((one: { path: string }) => one.path)).toEqual(['issuedOn', 'documentNo', 'requirement']);
  });

  it('is open once for one step of one entry, however many issue it at once, and again when that one is ended', async () => {
    const tried = await Promise.all(
      Array.from({ length: 10 }, (_, i) => issue(i % 2 ? 'regulator' : 'national', { documentNo: `第${i}号` })),
    );
    const [won, ...more] = tried.filter((one) => one.__typename === 'OrderToCorrect');
    expect(more).toEqual([]);
    expect(tried.filter((one) => one.code === 'ALREADY_EXISTS')).toHaveLength(9);
    expect((await orders('regulator')).totalCount).toBe(1);
    expect(await issue('regulator', { step: 'REPORT' })).toMatchObject({ status: 'OPEN', step: 'REPORT' });
    await withdraw('regulator', won, { reason: '文书有误' });
    expect(await issue('regulator')).toMatchObject({ status: 'OPEN' });
  });

  it('is issued once for one key', async () => {
    const first = await issue('regulator', { key: 'k' });
    expect(await issue('regulator', { key: 'k' })).toEqual(first);
    expect((await log()).length).toBe(1);
  });

  it('follows the list in force: the entry of an edition that was corrected since stands for the one of today, and nothing for who was taken off', async () => {
    const [mine, other] = [await entry(a), await entry(b)];
    const correct = `mutation($entries: [ListEntryInput!]!) { correctMandatoryList(authority: "2102", year: 2025, reason: "错列", entries: $entries) { __typename } }`;
    await w.as('regulator').ask(correct, { entries: [listed('member-a')] });
    expect(await issue('regulator', { entry: mine })).toMatchObject({ status: 'OPEN' });
    expect(await issue('regulator', { entry: other })).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'order-follows-a-list-in-force',
    });
  });

  it('goes with an enterprise that is merged into another, and back when that is undone', async () => {
    const { id } = await issue('regulator');
    const [keep, merge] = ['member-b', 'member-a'].map((one) => globalId('Enterprise', one));
    const { data } = await w
      .as('regulator')
      .ask(
        `mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { ... on EnterpriseMerge { id } ... on Problem { code message } } }`,
        { keep, merge },
      );
    expect((await orders('regulator')).nodes).toMatchObject([{ id, name: b }]);
    await w
      .as('regulator')
      .ask('mutation($id: ID!) { undoMerge(merge: $id) { __typename } }', { id: data.mergeEnterprises.id });
    expect((await orders('regulator')).nodes).toMatchObject([{ id, name: a }]);
  });
});
