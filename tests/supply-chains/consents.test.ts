import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { businessDay } from '../../server/platform/dates.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
const e = (id: string) => globalId('Enterprise', id);
const l = (id: string) => globalId('SupplyLink', id);
const far = '2099-12-31';

/** stranger-works → supplier-works → lead-works, and behind them deep → stranger-works. */
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(`
    MATCH (lead:Enterprise {id: 'lead-works'}), (partner:Enterprise {id: 'supplier-works'}), (far:Enterprise {id: 'stranger-works'})
    CREATE (deep:Enterprise {id: 'deep', name: '深藏原料有限公司', nameKey: 'deep', search: '深藏原料有限公司', aliases: [], division: '330102', verified: false, lead: false, version: 1})
    CREATE (partner)-[:SUPPLIES {id: 'near', product: '铸件', reportedBy: []}]->(lead),
      (far)-[:SUPPLIES {id: 'behind', product: '生铁', annualVolume: 12.5, unit: 't', annualValue: 990000, reportedBy: []}]->(partner),
      (deep)-[:SUPPLIES {id: 'deeper', product: '矿石', reportedBy: []}]->(far)
    CREATE (:Audit {id: 'far-audit', mode: 'STANDARD', basis: 'VOLUNTARY', status: 'OPEN', stage: 'PRE_AUDIT', openedOn: date('2026-01-01')})-[:OF]->(far)`);
});
afterAll(() => w.close());

const CONSENT = '__typename ... on Consent { id state scopes expiresOn to { name } } ... on Problem { code message }';
const give = async (as: CastMember, enterprise: string, link: string, scopes = ['IDENTITY'], expiresOn = far) =>
  (
    await w.as(as).ask(
      `mutation($enterprise: ID!, $link: ID!, $to: ID!, $scopes: [ConsentScope!]!, $expiresOn: Date!) {
         giveConsent(enterprise: $enterprise, link: $link, to: $to, scopes: $scopes, expiresOn: $expiresOn) { ${CONSENT} } }`,
      { enterprise: e(enterprise), link: l(link), to: e('lead-works'), scopes, expiresOn },
    )
  ).data.giveConsent;
const ask = async (as: CastMember, enterprise: string, of: string, reason = '为完成供应链审核') =>
  (
    await w.as(as).ask(
      `mutation($enterprise: ID!, $of: ID!, $reason: String!) {
         askForConsent(enterprise: $enterprise, of: $of, scopes: [IDENTITY, VOLUME], reason: $reason) {
           __typename ... on ConsentAsk { id asked { name } } ... on Problem { code message } } }`,
      { enterprise: e(enterprise), of: e(of), reason },
    )
  ).data.askForConsent;
const withdraw = async (as: CastMember, id: string) =>
  (await w.as(as).ask(`mutation($id: ID!) { withdrawConsent(consent: $id) { ${CONSENT} } }`, { id })).data
    .withdrawConsent;
const consents = async (as: CastMember, enterprise: string) =>
  (
    await w.as(as).ask(
      `query($id: ID!) { enterprise(id: $id) { consents { given { id state } received { id giver { name } }
         awaited { link { product } to { name } scopes reason } asksReceived { id asker { name } reason } asksMade { id asked { name } } } } }`,
      { id: e(enterprise) },
    )
  ).data.enterprise?.consents;
/** What the lead sees of the link behind its supplier, through the graph and through the chain in memory. */
async function seen() {
  const { data } = await w.as('lead').ask(
    `query($link: ID!, $lead: ID!, $far: ID!) {
       node(id: $link) { ... on SupplyLink { product annualVolume annualValue } }
       supplyChain(enterprise: $lead, maxTier: 5) { nodes { tier enterprise { id } } }
       enterprise(id: $far) { name sight address auditStatus audits { nodes { stage } } } }`,
    { link: l('behind'), lead: e('lead-works'), far: e('stranger-works') },
  );
  return {
    link: data.node,
    chain: data.supplyChain.nodes.map((n: { tier: number; enterprise: { id: string } }) => n.enterprise.id).includes(e('stranger-works')), // prettier-ignore
    far: data.enterprise,
  };
}
const nothing = { link: null, chain: false, far: null };
const open = async (scopes?: string[]) => {
  await give('supplier', 'supplier-works', 'behind', scopes);
  return give('strangeMember', 'stranger-works', 'behind', scopes);
};

describe('A link behind a supplier', () => {
  it('is seen when both its ends have opened it, and not before', async () => {
    expect(await seen()).toEqual(nothing);
    await ask('lead', 'lead-works', 'supplier-works');
    expect(await give('supplier', 'supplier-works', 'behind')).toMatchObject({ state: 'ONE_END' });
    expect(await seen()).toEqual(nothing);
    expect(await give('strangeMember', 'stranger-works', 'behind')).toMatchObject({ state: 'BOTH_ENDS' });
    expect(await seen()).toEqual({
      link: { product: '生铁', annualVolume: null, annualValue: null },
      chain: true,
      far: { name: '白杉远行材料有限公司', sight: 'CARD', address: null, auditStatus: null, audits: { nodes: [] } },
    });
  });

  it('shows its volume and where its ends stand with their audits only where both have opened that, and never a price', async () => {
    await give('supplier', 'supplier-works', 'behind', ['IDENTITY', 'VOLUME', 'AUDIT_STATUS']);
    await give('strangeMember', 'stranger-works', 'behind', ['IDENTITY']);
    expect(await seen()).toMatchObject({ link: { annualVolume: null }, far: { auditStatus: null } });
    await give('strangeMember', 'stranger-works', 'behind', ['IDENTITY', 'VOLUME', 'AUDIT_STATUS']);
    expect(await seen()).toMatchObject({
      link: { annualVolume: 12.5, annualValue: null },
      far: { auditStatus: 'IN_PROGRESS', audits: { nodes: [{ stage: 'PRE_AUDIT' }] } },
    });
  });

  it('is hidden again from the next request on when either end withdraws', async () => {
    for (const [who, of] of [
      ['supplier', 'supplier-works'],
      ['strangeMember', 'stranger-works'],
    ] as const) {
      await open();
      expect((await seen()).chain).toBe(true);
      const [{ id }] = (await consents(who, of)).given;
      expect(await withdraw(who, id)).toMatchObject({ state: 'WITHDRAWN' });
      expect(await seen()).toEqual(nothing);
      expect(await withdraw(who, id)).toMatchObject({ code: 'RULE_BROKEN' });
    }
  });

  it('is seen on the last day of a consent and hidden on the day after', async () => {
    await open();
    await w.graph.script(`MATCH (c:Consent) SET c.expiresOn = date($day)`, { day: businessDay() });
    expect((await seen()).chain).toBe(true);
    await w.graph.script(`MATCH (c:Consent) SET c.expiresOn = c.expiresOn - duration('P1D')`);
    expect(await seen()).toEqual(nothing);
  });

  it('is hidden when the path to it is broken', async () => {
    await open();
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'near'}]->() SET l.until = date('2024-01-01')`);
    expect(await seen()).toEqual(nothing);
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'near'}]->() SET l.until = null`);
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'behind'}]->() SET l.until = date('2024-01-01')
      MERGE (p:Person {id: 'strange-member'}) WITH p MATCH (d:Enterprise {id: 'deep'}) MERGE (p)-[:BELONGS_TO]->(d)`);
    await give('strangeMember', 'stranger-works', 'deeper');
    await give('strangeMember', 'deep', 'deeper');
    const deeper = async () => (await w.as('lead').ask('query($id: ID!) { node(id: $id) { id } }', { id: l('deeper') })).data.node; // prettier-ignore
    expect(await deeper()).toBeNull();
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'behind'}]->() SET l.until = null`);
    expect(await deeper()).not.toBeNull();
  });

  it('lends sight to nobody but the enterprise it is opened to', async () => {
    await open(['IDENTITY', 'VOLUME', 'AUDIT_STATUS']);
    for (const who of ['parkManager', 'nobody', 'analyst'] as const)
      expect((await w.as(who).ask('query($id: ID!) { node(id: $id) { id } }', { id: e('stranger-works') })).data.node).toBeNull(); // prettier-ignore
  });

  it('is not opened by what an importer may write over', async () => {
    await open();
    const [row] = await w.graph.script(`MATCH ()-[l:SUPPLIES {id: 'behind'}]->() RETURN l.reportedBy AS reportedBy`);
    expect(row).toEqual({ reportedBy: [] });
  });
});

describe('Asking', () => {
  it('goes through a supplier that one sees, who learns who asks and why', async () => {
    expect(await ask('lead', 'lead-works', 'supplier-works', '年度供应链审核')).toMatchObject({ asked: { name: '青禾铸件有限公司' } }); // prettier-ignore
    expect((await consents('supplier', 'supplier-works')).asksReceived).toEqual([
      { id: expect.any(String), asker: { name: '清河龙头装备有限公司' }, reason: '年度供应链审核' },
    ]);
    expect((await consents('lead', 'lead-works')).asksMade).toHaveLength(1);
  });
  it('cannot name whom one does not see, nor go downstream', async () => {
    expect(await ask('lead', 'lead-works', 'stranger-works')).toEqual(
      JSON.parse(JSON.stringify(await ask('lead', 'lead-works', 'never-there')).replaceAll(e('never-there'), e('stranger-works'))), // prettier-ignore
    );
    expect(await ask('supplier', 'supplier-works', 'lead-works')).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await ask('supplier', 'lead-works', 'supplier-works')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ask('lead', 'lead-works', 'supplier-works', ' ')).toMatchObject({ code: 'INVALID_INPUT' });
  });
  it('reaches the other end once the supplier has consented: it sees for whom, what and why, and may answer', async () => {
    expect((await consents('strangeMember', 'stranger-works')).awaited).toEqual([]);
    await ask('lead', 'lead-works', 'supplier-works', '年度供应链审核');
    await give('supplier', 'supplier-works', 'behind', ['IDENTITY', 'VOLUME']);
    expect((await consents('strangeMember', 'stranger-works')).awaited).toEqual([
      { link: { product: '生铁' }, to: { name: '清河龙头装备有限公司' }, scopes: ['IDENTITY', 'VOLUME'], reason: '年度供应链审核' }, // prettier-ignore
    ]);
    await give('strangeMember', 'stranger-works', 'behind');
    expect((await consents('strangeMember', 'stranger-works')).awaited).toEqual([]);
  });
  it('can be closed by either, once', async () => {
    const { id } = await ask('lead', 'lead-works', 'supplier-works');
    const close = async (who: CastMember) =>
      (await w.as(who).ask('mutation($id: ID!) { closeConsentAsk(ask: $id) { __typename ... on Problem { code } } }', { id })).data.closeConsentAsk; // prettier-ignore
    expect(await close('strangeMember')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await close('supplier')).toMatchObject({ __typename: 'ConsentAsk' });
    expect(await close('lead')).toMatchObject({ code: 'RULE_BROKEN' });
    expect((await consents('supplier', 'supplier-works')).asksReceived).toEqual([]);
  });
});

describe('A consent', () => {
  it('is listed to who gave it, and to whom it is given once the link is open', async () => {
    await give('supplier', 'supplier-works', 'behind');
    expect(await consents('supplier', 'supplier-works')).toMatchObject({ given: [{ state: 'ONE_END' }], received: [] });
    expect((await consents('lead', 'lead-works')).received).toEqual([]);
    expect(await consents('strangeMember', 'stranger-works')).toMatchObject({ given: [], received: [] });
    await give('strangeMember', 'stranger-works', 'behind');
    expect((await consents('lead', 'lead-works')).received.map((c: { giver: { name: string } }) => c.giver.name).sort()).toEqual(['白杉远行材料有限公司', '青禾铸件有限公司'].sort()); // prettier-ignore
    for (const who of ['regulator', 'national'] as const) expect(await consents(who, 'lead-works')).toBeNull();
  });
  it('is given by the people of an end alone, with its identity, until a day to come', async () => {
    expect(await give('lead', 'lead-works', 'behind')).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await give('lead', 'supplier-works', 'behind')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await give('regulator', 'supplier-works', 'behind')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await give('supplier', 'supplier-works', 'behind', ['VOLUME'])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await give('supplier', 'supplier-works', 'behind', ['IDENTITY'], '2020-01-01')).toMatchObject({ code: 'INVALID_INPUT' }); // prettier-ignore
    expect(await give('strangeMember', 'stranger-works', 'near')).toMatchObject({ code: 'NOT_FOUND' });
  });
  it('given again takes the place of the one before', async () => {
    await open(['IDENTITY', 'VOLUME']);
    expect((await seen()).link.annualVolume).toBe(12.5);
    await give('supplier', 'supplier-works', 'behind', ['IDENTITY']);
    expect((await seen()).link.annualVolume).toBeNull();
    expect((await consents('supplier', 'supplier-works')).given).toHaveLength(1);
  });
  it('with the same key is given once', async () => {
    const once = () =>
      w
        .as('supplier')
        .ask(
          `mutation($e: ID!, $l: ID!, $to: ID!) { giveConsent(enterprise: $e, link: $l, to: $to, scopes: [IDENTITY], expiresOn: "${far}", idempotencyKey: "k") { ${CONSENT} } }`,
          { e: e('supplier-works'), l: l('behind'), to: e('lead-works') },
        );
    expect(await once()).toEqual(await once());
    const [log] = await w.graph.script(`MATCH (n:LogEntry {act: 'GIVE_CONSENT'}) RETURN count(n) AS entries`);
    expect(log).toEqual({ entries: 1 });
  });
  it('is recorded, for its giver to read and for nobody else', async () => {
    const { id } = await open();
    await withdraw('strangeMember', id);
    const acts = async (who: CastMember) =>
      (await w.as(who).ask('{ log(first: 50, filter: { acts: [GIVE_CONSENT, WITHDRAW_CONSENT] }) { nodes { act } } }')).data.log.nodes.map((n: { act: string }) => n.act); // prettier-ignore
    expect(await acts('strangeMember')).toEqual(['WITHDRAW_CONSENT', 'GIVE_CONSENT']);
    expect(await acts('supplier')).toEqual(['GIVE_CONSENT']);
    for (const who of ['lead', 'regulator', 'national', 'strangeRegulator'] as const)
      expect(await acts(who)).toEqual([]);
  });
});
