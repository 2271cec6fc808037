import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemOrigin } from '../../server/access/record.ts';
import { sightOf } from '../../server/access/viewer.ts';
import { startInvitedAudit } from '../../server/audits/starting.ts';
import { globalId } from '../../server/platform/ids.ts';
import { cast, places, type CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { auditing, listedWorks } from './auditing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
const { start, read, withdraw } = auditing(w);
beforeEach(() => listedWorks(w));
afterAll(() => w.close());
const audits = async () => (await w.given('MATCH (a:Audit) RETURN count(a) AS n'))[0]!['n'];

describe('A mandatory audit', () => {
  it.each(['supplier', 'regulator', 'national'] as const)(
    'is started by %s, answers the list, runs by its rules and is due with the report',
    async (who) => {
      const audit = await start(who, 'MANDATORY', { agency: ' 清源咨询 ', team: [{ name: '李清', role: '组长' }] });
      expect(audit).toMatchObject({
        ...{ basis: 'MANDATORY', mode: 'STANDARD', stage: 'PREPARATION', status: 'OPEN', version: 1 },
        ...{ openedOn: '2026-02-10', dueOn: '2027-01-31', listEntry: { year: 2026, publishedOn: '2026-01-31' } },
        ...{ agency: '清源咨询', team: [{ name: '李清', role: '组长' }] },
        history: [
          {
            kind: 'STARTED',
            to: 'PREPARATION',
            on: '2026-02-10',
            side: who === 'supplier' ? 'ENTERPRISE' : 'REGULATOR',
          },
        ],
      });
      const [{ pack } = {}] = await w.given('MATCH (a:Audit) RETURN a.rulePack AS pack');
      expect(pack).toMatch(/^21\/.*\+0\//);
    },
  );

  it.each(['parkManager', 'lead', 'expert', 'admin', 'analyst', 'strangeRegulator', 'strangeMember'] as const)(
    'is not started by %s',
    async (who) => {
      expect((await start(who, 'MANDATORY')).code).toBe('NOT_ALLOWED');
      expect(await audits()).toEqual(0);
    },
  );

  it('needs an entry in force that no audit has answered', async () => {
    await w.given(
      `MATCH (e:Enterprise {id: $id})
      CREATE (:Audit {id: 'done', status: 'ACCEPTED', mode: 'STANDARD', basis: 'MANDATORY', openedOn: date('2025-01-01'), acceptedOn: date('2026-02-01')})-[:OF]->(e)`,
      { id: places.supplierWorks.id },
    );
    expect(await start('supplier', 'MANDATORY')).toMatchObject({
      rule: 'mandatory-audit-answers-list',
      citation: expect.stringMatching(/./),
    });
    await w.given(`MATCH (a:Audit) DETACH DELETE a WITH count(*) AS n MATCH (m:MandatoryEntry) SET m.inForce = false`);
    expect(await start('regulator', 'MANDATORY')).toMatchObject({ rule: 'mandatory-audit-answers-list' });
  });

  it.each([
    ['2026-01-30', 'before the list came out'],
    ['2999-01-01', 'in the future'],
  ])('is not dated %s, %s', async (openedOn) =>
    expect((await start('supplier', 'MANDATORY', { openedOn })).fields).toEqual([{ path: 'openedOn' }]),
  );
});

describe('An audit', () => {
  it('of its own will is started by the enterprise and by nobody for it', async () => {
    for (const who of ['regulator', 'parkManager', 'lead'] as CastMember[])
      expect((await start(who, 'VOLUNTARY')).code).toBe('NOT_ALLOWED');
    expect(await start('supplier', 'VOLUNTARY', { mode: 'RAPID' })).toMatchObject({
      ...{ basis: 'VOLUNTARY', dueOn: null, listEntry: null },
      stages: [
        { stage: 'PREPARATION', done: false, current: true },
        { stage: 'PRE_AUDIT' },
        { stage: 'SCHEMES' },
        {},
        {},
      ],
    });
  });

  it('of an enterprise that one may not see is not found', async () => {
    const [hidden, missing] = await Promise.all(
      [places.strangerWorks.id, 'never-there'].map((id) =>
        start('supplier', 'VOLUNTARY', { enterprise: globalId('Enterprise', id) }),
      ),
    );
    expect([hidden.code, missing.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it.each([
    ['WHOLE_PARK', 'whole-mode-is-of-many'],
    ['WHOLE_INDUSTRY', 'whole-mode-is-of-many'],
    ['SIMPLIFIED', 'pilot-mode-of-place'],
    ['DIFFERENTIATED', 'pilot-mode-of-place'],
  ])('of the mode %s is not started here', async (mode, rule) =>
    expect((await start('supplier', 'VOLUNTARY', { mode })).rule).toBe(rule),
  );

  it('is not started by hand where it is invited', async () =>
    expect((await start('supplier', 'INVITED')).rule).toBe('invited-audit-starts-by-invitation'));

  it('stands alone: of ten that start at once one does, and another follows when that is over', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => start(i % 2 ? 'supplier' : 'regulator', 'MANDATORY')),
    );
    const started = all.filter((one) => one.__typename === 'Audit');
    expect(started).toHaveLength(1);
    expect(all.filter((one) => one.rule === 'one-unfinished-audit')).toHaveLength(9);
    expect(await audits()).toEqual(1);
    expect((await start('supplier', 'VOLUNTARY')).rule).toBe('one-unfinished-audit');
    await withdraw('regulator', started[0]);
    expect((await start('supplier', 'VOLUNTARY')).__typename).toBe('Audit');
  });

  it('is started once for a key', async () => {
    const [one, two] = [await start('supplier', 'VOLUNTARY', {}, 'k'), await start('supplier', 'VOLUNTARY', {}, 'k')];
    expect(two.id).toBe(one.id);
    expect((await read('supplier', one.id)).history).toHaveLength(1);
  });
});

describe('An invited audit', () => {
  const { id, name, email } = cast.supplier;
  const viewer = {
    ...{ id, name, email },
    memberships: [
      { role: 'ENTERPRISE', parkId: null, enterpriseId: places.supplierWorks.id, divisionCode: null, of: null },
    ],
  } as const;
  const asker = { graph: w.graph, viewer, sight: sightOf(viewer), origin: { ...systemOrigin(), person: id } };
  const accept = () =>
    w.graph.write((tx) =>
      startInvitedAudit(tx, asker, {
        enterprise: places.supplierWorks.id,
        mode: 'STANDARD',
        openedOn: '2026-02-10',
        agency: null,
        team: [],
      }),
    );
  it('starts with the acceptance of its invitation', async () =>
    expect(await read('supplier', globalId('Audit', await accept()))).toMatchObject({
      basis: 'INVITED',
      stage: 'PREPARATION',
    }));
  it('does not start while a credit answers whoever invites', async () => {
    await w.given(
      `MATCH (e:Enterprise {id: $id})
      CREATE (:Audit {id: 'done', status: 'ACCEPTED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2025-01-01'), acceptedOn: date('2025-11-30')})-[:OF]->(e)`,
      { id: places.supplierWorks.id },
    );
    await expect(accept()).rejects.toMatchObject({ rule: 'nobody-is-audited-twice' });
  });
});
