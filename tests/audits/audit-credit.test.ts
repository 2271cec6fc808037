import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { places, type CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { listedWorks, PROBLEM, works } from './auditing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
const [own, lead] = [places.supplierWorks.id, places.leadWorks.id];
const input = JSON.stringify({ targets: [], outsideTiers: 0, materiality: 0, budget: null, include: [], exclude: [] });
const proposal = JSON.stringify({
  status: 'OPTIMAL',
  cost: 0,
  gap: 0,
  coverage: [],
  candidates: 1,
  mixedBasis: 0,
  rulePack: 'x',
});
beforeEach(async () => {
  await listedWorks(w);
  await w.given(
    `MATCH (e:Enterprise {id: $own}), (p:Park {id: 'park'})
     CREATE (w:WholeAudit {id: 'whole', name: '清河整体审核', year: 2025, status: 'CLOSED', openedAt: datetime('2025-06-01T00:00:00Z'), openedBy: 'park-manager', version: 1,
       input: $input, proposal: $proposal})-[:COVERS]->(p), (w)-[:INCLUDES {reasons: [], cost: 0, costAssumed: false, tier: 0, shares: []}]->(e)`,
    { own, input, proposal },
  );
});
afterAll(() => w.close());

const whole = globalId('WholeAudit', 'whole');
const CREDIT =
  '{ validUntil holds source audit { id } wholeAudit { id name } why { startedOn rulePack rule { key amount citation } } }';
const credit = async (as: CastMember, id = works) => {
  const { data, errors } = await w
    .as(as)
    .ask(`query($id: ID!) { enterprise(id: $id) { auditStatus auditCredit ${CREDIT} } }`, { id });
  expect(errors).toBeUndefined();
  return data.enterprise;
};
const pass = async (as: CastMember, on = '2026-02-28', version = 1) => {
  const { data, errors } = await w
    .as(as)
    .ask(
      `mutation($id: ID!, $on: Date!, $version: Int!) { passWholeAudit(wholeAudit: $id, on: $on, version: $version) { __typename ... on WholeAudit { status passedOn version mayPass } ${PROBLEM} } }`,
      { id: whole, on, version },
    );
  expect(errors).toBeUndefined();
  return data.passWholeAudit;
};
const accepted = (acceptedOn: string, validUntil: string | null, id = 'done') =>
  w.given(
    `MATCH (e:Enterprise {id: $own}) CREATE (:Audit {id: $id, status: 'ACCEPTED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date($acceptedOn) - duration('P1Y'),
       acceptedOn: date($acceptedOn), validUntil: date($validUntil)})-[:OF]->(e)`,
    { own, id, acceptedOn, validUntil },
  );

describe('The credit of an enterprise', () => {
  it('comes from its accepted audit, for as many years as the rule pack says, and says why', async () => {
    await accepted('2024-02-29', null);
    expect((await credit('supplier')).auditCredit).toMatchObject({
      ...{ validUntil: '2029-02-28', holds: true, source: 'OWN_AUDIT', wholeAudit: null },
      audit: { id: globalId('Audit', 'done') },
      why: {
        startedOn: '2024-02-29',
        rule: { key: 'creditValidity', amount: 5, citation: expect.stringMatching(/./) },
      },
    });
  });
  it('is none once it is over, and the audit still tells until when it held', async () => {
    await accepted('2019-03-01', '2024-03-01');
    expect((await credit('supplier')).auditCredit).toBeNull();
    const { data } = await w
      .as('supplier')
      .ask('query($id: ID!) { node(id: $id) { ... on Audit { credit { holds validUntil } } } }', {
        id: globalId('Audit', 'done'),
      });
    expect(data.node.credit).toEqual({ holds: false, validUntil: '2024-03-01' });
  });
  it('comes from the whole audit that passed with it in scope, dated at the approval', async () => {
    expect(await pass('regulator')).toMatchObject({
      status: 'PASSED',
      passedOn: '2026-02-28',
      version: 2,
      mayPass: false,
    });
    expect(await credit('supplier')).toMatchObject({
      auditStatus: 'VALID',
      auditCredit: {
        validUntil: '2031-02-28',
        source: 'WHOLE_PARK',
        audit: null,
        wholeAudit: { id: whole },
        why: { startedOn: '2026-02-28' },
      },
    });
  });
  it('is the one that lasts longest', async () => {
    await accepted('2025-01-01', '2030-01-01');
    await pass('regulator');
    expect((await credit('supplier')).auditCredit.source).toBe('WHOLE_PARK');
    await accepted('2026-03-01', '2031-03-01', 'later');
    expect((await credit('supplier')).auditCredit).toMatchObject({ source: 'OWN_AUDIT', validUntil: '2031-03-01' });
  });
  it('is given to nobody who joins later, the park or its scope', async () => {
    await pass('regulator');
    await w.given(
      `MATCH (e:Enterprise {id: $lead}), (p:Park {id: 'park'}), (w:WholeAudit)
      CREATE (e)-[:IN_PARK]->(p), (w)-[:INCLUDES {reasons: [], cost: 0, costAssumed: false, tier: 0, shares: []}]->(e)`,
      { lead },
    );
    const id = globalId('Enterprise', lead);
    for (const who of ['lead', 'parkManager', 'regulator'] as CastMember[])
      expect(await credit(who, id)).toEqual({ auditStatus: 'NONE', auditCredit: null });
  });
  it('is seen by whoever may follow its audits, and by nobody else', async () => {
    await accepted('2025-01-01', '2030-01-01');
    for (const who of ['supplier', 'parkManager', 'regulator', 'national', 'analyst'] as CastMember[])
      expect((await credit(who)).auditCredit.validUntil).toBe('2030-01-01');
    for (const who of ['lead', 'stranger', 'strangeRegulator', 'expert', 'admin'] as CastMember[])
      expect((await credit(who)).auditCredit).toBeNull();
  });
});

describe('A whole audit', () => {
  it('is passed by the regulator of its park’s region alone', async () => {
    expect((await pass('parkManager')).code).toBe('NOT_ALLOWED');
    expect((await pass('supplier')).code).toBe('NOT_ALLOWED');
    for (const who of ['strangeRegulator', 'stranger', 'expert', 'admin'] as CastMember[])
      expect((await pass(who)).code).toBe('NOT_FOUND');
  });
  it('passes once it is closed, and once', async () => {
    await w.given(`MATCH (w:WholeAudit) SET w.status = 'OPEN'`);
    expect((await pass('regulator')).rule).toBe('only-closed-whole-audit-passes');
    await w.given(`MATCH (w:WholeAudit) SET w.status = 'CLOSED'`);
    const all = await Promise.all(Array.from({ length: 5 }, () => pass('regulator')));
    expect(all.filter((one) => one.status === 'PASSED')).toHaveLength(1);
    expect((await pass('regulator', '2026-03-01', 2)).rule).toBe('only-closed-whole-audit-passes');
  });
  it.each(['2025-05-31', '2999-01-01'])('is not passed on %s', async (on) =>
    expect((await pass('regulator', on)).fields).toEqual([{ path: 'on' }]),
  );
});
