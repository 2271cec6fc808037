import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { auditing, listedWorks, works, type Known } from './auditing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
const { start, move, sendBack, defer, resume, withdraw, team, read } = auditing(w);
beforeEach(() => listedWorks(w));
afterAll(() => w.close());
const moved = async (audit: Known, ...stages: string[]) => {
  let now = audit;
  for (const stage of stages) now = await move('supplier', now, stage, '2026-03-01');
  return now as any;
};
const kinds = (audit: { history: { kind: string }[] }) => audit.history.map((step) => step.kind);

describe('An audit moves', () => {
  it('one stage forward at a time, by the enterprise’s own people, and keeps what was done', async () => {
    const audit = await moved(await start('supplier', 'MANDATORY'), 'PRE_AUDIT', 'AUDIT');
    expect(audit).toMatchObject({ stage: 'AUDIT', status: 'OPEN', version: 3 });
    expect(audit.stages.map((s: { done: boolean }) => s.done)).toEqual([true, true, false, false, false, false, false]);
    expect(audit.history).toMatchObject([
      { kind: 'MOVED', from: 'PRE_AUDIT', to: 'AUDIT', on: '2026-03-01', side: 'ENTERPRISE', by: '供应' },
      { kind: 'MOVED', from: 'PREPARATION', to: 'PRE_AUDIT' },
      { kind: 'STARTED', from: null, to: 'PREPARATION' },
    ]);
  });

  it.each(['AUDIT', 'CONTINUOUS_IMPROVEMENT', 'PREPARATION'])('to no other than the next: not to %s', async (to) => {
    const audit = await start('supplier', 'MANDATORY');
    const answer = await move('supplier', audit, to);
    expect(answer).toMatchObject({ rule: 'audit-stages-in-order', citation: expect.stringMatching(/./) });
    expect((await read('supplier', audit.id)).version).toBe(1);
  });

  it('by nobody else, whatever they see of it', async () => {
    const audit = await start('supplier', 'MANDATORY');
    for (const who of ['regulator', 'parkManager', 'analyst'] as CastMember[])
      expect((await move(who, audit, 'PRE_AUDIT')).code).toBe('NOT_ALLOWED');
    for (const who of ['lead', 'strangeRegulator', 'strangeMember', 'expert', 'admin'] as CastMember[])
      expect((await move(who, audit, 'PRE_AUDIT')).code).toBe('NOT_FOUND');
  });

  it('on a day from its last step until today', async () => {
    const audit = await moved(await start('supplier', 'MANDATORY'), 'PRE_AUDIT');
    for (const on of ['2026-02-28', '2999-01-01'])
      expect((await move('supplier', audit, 'AUDIT', on)).fields).toEqual([{ path: 'on' }]);
    expect((await move('supplier', audit, 'AUDIT', '2026-03-01')).stage).toBe('AUDIT');
  });

  it('on the version that was read: who comes second is told who was first', async () => {
    const audit = await start('regulator', 'MANDATORY');
    await moved(audit, 'PRE_AUDIT');
    expect(await sendBack('regulator', audit, 'PREPARATION')).toMatchObject({
      code: 'STALE',
      changedBy: '供应',
      currentVersion: 2,
    });
    const returned = await sendBack('regulator', { ...audit, version: 2 }, 'PREPARATION');
    expect(await move('supplier', { ...audit, version: 2 }, 'AUDIT')).toMatchObject({
      code: 'STALE',
      changedBy: '主管部门',
      currentVersion: 3,
    });
    expect(returned).toMatchObject({ stage: 'PREPARATION', version: 3 });
  });
});

describe('An audit is returned', () => {
  it('to a stage it has left behind, with a reason, by its regulator or the enterprise itself', async () => {
    const audit = await moved(await start('supplier', 'MANDATORY'), 'PRE_AUDIT', 'AUDIT');
    expect(await sendBack('regulator', audit, 'SCHEMES')).toMatchObject({ rule: 'audit-returns-to-earlier' });
    expect((await sendBack('regulator', audit, 'PREPARATION', '  ')).fields).toEqual([{ path: 'reason' }]);
    expect((await sendBack('parkManager', audit, 'PREPARATION')).code).toBe('NOT_ALLOWED');
    const back = await sendBack('regulator', audit, 'PREPARATION', '物料衡算缺水平衡');
    expect(back.history[0]).toMatchObject({
      kind: 'RETURNED',
      from: 'AUDIT',
      to: 'PREPARATION',
      reason: '物料衡算缺水平衡',
      side: 'REGULATOR',
      by: '辽宁主管',
    });
    const again = await moved(back, 'PRE_AUDIT').catch(() => null);
    expect(again?.code ?? again?.stage).toBeDefined();
  });
});

describe('A deferral', () => {
  it('of a mandatory audit is its regulator’s to give, until a day to come; nothing moves until it is resumed', async () => {
    const audit = await moved(await start('supplier', 'MANDATORY'), 'PRE_AUDIT');
    expect((await defer('supplier', audit, '2999-01-01')).code).toBe('NOT_ALLOWED');
    expect((await defer('regulator', audit, '2026-03-01')).fields).toEqual([{ path: 'until' }]);
    expect((await defer('regulator', audit, '2999-01-01', '')).fields).toEqual([{ path: 'reason' }]);
    const deferred = await defer('regulator', audit, '2999-01-01');
    expect(deferred).toMatchObject({
      status: 'DEFERRED',
      deferredUntil: '2999-01-01',
      stage: 'PRE_AUDIT',
      dueOn: '2027-01-31',
    });
    expect(await move('supplier', deferred, 'AUDIT')).toMatchObject({ rule: 'deferred-audit-waits' });
    expect(await sendBack('regulator', deferred, 'PREPARATION')).toMatchObject({ rule: 'deferred-audit-waits' });
    const resumed = await resume('supplier', deferred);
    expect(resumed).toMatchObject({ status: 'OPEN', deferredUntil: null });
    expect(kinds(resumed)).toEqual(['RESUMED', 'DEFERRED', 'MOVED', 'STARTED']);
    expect(await resume('supplier', resumed)).toMatchObject({ rule: 'only-deferred-audit-resumes' });
  });

  it('of any other is the enterprise’s, and what was assessed stays assessed', async () => {
    const audit = await start('supplier', 'VOLUNTARY');
    expect((await defer('regulator', audit, '2999-01-01')).code).toBe('NOT_ALLOWED');
    await w.given(`MATCH (a:Audit) SET a.status = 'ASSESSED', a.assessedOn = date('2026-05-01')`);
    const deferred = await defer('supplier', audit, '2999-01-01');
    expect((await resume('supplier', deferred)).status).toBe('ASSESSED');
  });
});

describe('A withdrawal', () => {
  it('of a mandatory audit is its regulator’s, with a reason, and ends it', async () => {
    const audit = await start('supplier', 'MANDATORY');
    expect((await withdraw('supplier', audit)).code).toBe('NOT_ALLOWED');
    expect((await withdraw('regulator', audit, '')).fields).toEqual([{ path: 'reason' }]);
    const over = await withdraw('regulator', audit);
    expect(over.status).toBe('WITHDRAWN');
    for (const answer of [
      await move('supplier', over, 'PRE_AUDIT'),
      await sendBack('regulator', over, 'PREPARATION'),
      await withdraw('regulator', over),
    ])
      expect(answer.rule).toBe('only-unfinished-audit-changes');
  });
  it('of any other is the enterprise’s', async () => {
    const audit = await start('supplier', 'VOLUNTARY');
    expect((await withdraw('regulator', audit)).code).toBe('NOT_ALLOWED');
    expect((await withdraw('supplier', audit)).status).toBe('WITHDRAWN');
  });
});

describe('The team of an audit', () => {
  it('and its agency are the enterprise’s to name', async () => {
    const audit = await start('supplier', 'VOLUNTARY');
    const people = [
      { name: '李清', role: '组长' },
      { name: '周洁', role: '能源' },
    ];
    expect((await team('regulator', audit, '甲', people)).code).toBe('NOT_ALLOWED');
    expect((await team('supplier', audit, null, [{ name: ' ', role: '组长' }])).fields).toEqual([
      { path: 'team.0.name' },
    ]);
    const named = await team('supplier', audit, '清源咨询', people);
    expect(named).toMatchObject({ agency: '清源咨询', team: people, version: 2 });
    expect((await team('supplier', named, '清源咨询', people)).version).toBe(2);
    expect(kinds(named)).toEqual(['TEAM', 'STARTED']);
  });
});

describe('Of an audit', () => {
  it('a park sees where it stands and when, not why nor who; its regulator sees all; the enterprise no names of the regulator', async () => {
    const started = await start('supplier', 'MANDATORY', {
      agency: '清源咨询',
      team: [{ name: '李清', role: '组长' }],
    });
    const audit = await team(
      'supplier',
      await sendBack('regulator', await moved(started, 'PRE_AUDIT'), 'PREPARATION'),
      '甲',
      [],
    );
    const seen = async (who: CastMember) => read(who, audit.id);
    const park = await seen('parkManager');
    expect(park).toMatchObject({ version: null, agency: null, team: [], acts: [], stage: 'PREPARATION' });
    expect(park.history).toMatchObject([
      { kind: 'RETURNED', reason: null, by: null },
      { kind: 'MOVED', by: null },
      { kind: 'STARTED' },
    ]);
    expect((await seen('supplier')).history[1]).toMatchObject({
      kind: 'RETURNED',
      reason: '现状调查不全',
      by: null,
      side: 'REGULATOR',
    });
    expect((await seen('regulator')).history[1]).toMatchObject({ by: '辽宁主管' });
    for (const who of ['lead', 'strangeRegulator', 'stranger', 'expert', 'admin'] as CastMember[])
      expect(await seen(who)).toBeNull();
  });

  it('each side is told what it may do, and why not', async () => {
    const audit = await start('supplier', 'MANDATORY');
    const may = async (who: CastMember) =>
      (await read(who, audit.id)).acts
        .filter((one: { allowed: boolean }) => one.allowed)
        .map((one: { act: string }) => one.act);
    expect(await may('supplier')).toEqual(['MOVE', 'EDIT_TEAM', 'ADD_EVIDENCE']);
    expect(await may('regulator')).toEqual(['DEFER', 'WITHDRAW']);
    const acts = (await read('supplier', audit.id)).acts;
    expect(acts.find((one: { act: string }) => one.act === 'RETURN')).toMatchObject({ why: '尚在第一阶段' });
    expect(acts.find((one: { act: string }) => one.act === 'DEFER')).toMatchObject({ why: '强制审核由主管部门办理' });
  });

  it('who may start one is told at the enterprise', async () => {
    const may = async (who: CastMember) =>
      (await w.as(who).ask('query($id: ID!) { enterprise(id: $id) { mayStartAudit } }', { id: works })).data.enterprise
        .mayStartAudit;
    expect([await may('supplier'), await may('regulator'), await may('parkManager')]).toEqual([
      ['MANDATORY', 'VOLUNTARY'],
      ['MANDATORY'],
      [],
    ]);
  });

  it('every step stands in the log, without the names of its team', async () => {
    const audit = await start('supplier', 'VOLUNTARY', { team: [{ name: '李清', role: '组长' }] });
    await withdraw('supplier', await moved(audit, 'PRE_AUDIT'), '市场变化');
    const { data } = await w.as('supplier').ask('{ log(first: 5) { nodes { act changes { field before after } } } }');
    const [last, , first] = data.log.nodes;
    expect(last).toMatchObject({ act: 'WITHDRAW_AUDIT' });
    expect(last.changes).toContainEqual({ field: 'reason', before: null, after: '市场变化' });
    expect(first.act).toBe('START_AUDIT');
    expect(JSON.stringify(data)).not.toContain('李清');
  });
});
