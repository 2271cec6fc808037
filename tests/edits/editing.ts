import { expect } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import type { Asker, World } from '../support/world.ts';

/** The small region, with a second person at the lead enterprise, a whole audit, and everything at version 1. */
export async function regionToEdit(w: World): Promise<void> {
  await smallRegion(w);
  await w.given(`
    MATCH (colleague:Person {id: 'nobody'}), (e:Enterprise {id: 'lead-works'}), (park:Park {id: 'park'})
    MERGE (colleague)-[:BELONGS_TO]->(e)
    CREATE (w:WholeAudit {id: 'whole', name: '清河整体审核', year: 2025, status: 'OPEN', openedAt: datetime(), openedBy: 'park-manager', version: 1,
      input: $input, proposal: $proposal})-[:COVERS]->(park)
    CREATE (w)-[:INCLUDES {reasons: ['LEAD'], cost: 1, costAssumed: false, tier: 0, shares: [0.5]}]->(e)
    WITH 1 AS done
    MATCH (n) WHERE n:Enterprise OR n:Park OR n:AnnualRecord
    SET n.version = 1`, {
    input: JSON.stringify({ targets: [{ indicator: 'COD', share: 0.8 }], outsideTiers: 0, materiality: 0, budget: null, include: [], exclude: [] }),
    proposal: JSON.stringify({ status: 'OPTIMAL', cost: 1, gap: 0, candidates: 1, mixedBasis: 0, rulePack: 'x', coverage: [{ indicator: 'COD', target: 0.8, reached: 0.9 }] }),
  }); // prettier-ignore
  await w.given(`MATCH ()-[l:SUPPLIES]->() SET l.version = 1, l.reportedBy = []`);
}

export interface Kind {
  readonly type: string;
  readonly id: string;
  readonly mutation: string;
  /** The type of the input, or of the argument that stands in its place. */
  readonly input: string | null;
  readonly argument?: string;
  readonly change: (i: number) => unknown;
  readonly bad: readonly (readonly [what: string, input: unknown, path: string])[];
  readonly may: readonly CastMember[];
  readonly seesOnly: readonly CastMember[];
  readonly blind: readonly CastMember[];
  readonly act: string;
}
const everybodyElse = ['stranger', 'strangeRegulator', 'strangeMember', 'expert', 'admin'] as const;
export const kinds = {
  enterprise: {
    type: 'Enterprise',
    id: 'lead-works',
    mutation: 'updateEnterprise',
    input: 'EnterpriseChanges',
    change: (i) => ({ address: `清河大道${i}号` }),
    bad: [
      ['a name of nothing', { name: ' ' }, 'input.name'],
      ['an industry that GB/T 4754 has not', { industry: '9999' }, 'input.industry'],
      ['a longitude off the globe', { longitude: 181 }, 'input.longitude'],
      ['a cost below nothing', { auditCost: -1 }, 'input.auditCost'],
      ['a division of no list', { division: '乌有乡' }, 'input.division'],
      ['a name too long', { aliases: ['甲'.repeat(201)] }, 'input.aliases.0'],
    ],
    may: ['lead', 'parkManager', 'regulator', 'national'],
    seesOnly: ['analyst', 'supplier'],
    blind: everybodyElse,
    act: 'UPDATE_ENTERPRISE',
  },
  park: {
    type: 'Park',
    id: 'park',
    mutation: 'updatePark',
    input: 'ParkChanges',
    change: (i) => ({ areaKm2: i + 0.5 }),
    bad: [
      ['a name of nothing', { name: '' }, 'input.name'],
      ['an area below nothing', { areaKm2: -2 }, 'input.areaKm2'],
      ['a day out of time', { approvedOn: '1066-10-14' }, 'input.approvedOn'],
      ['a lead from elsewhere', { leads: [globalId('Enterprise', 'tier-1')] }, 'input.leads.0'],
      ['a lead that is not there', { leads: [globalId('Enterprise', 'never')] }, 'input.leads.0'],
    ],
    may: ['parkManager', 'regulator', 'national'],
    seesOnly: ['lead', 'analyst', ...everybodyElse],
    blind: [],
    act: 'UPDATE_PARK',
  },
  link: {
    type: 'SupplyLink',
    id: 'l-2',
    mutation: 'updateSupplyLink',
    input: 'SupplyLinkChanges',
    change: (i) => ({ annualVolume: 10 + i }),
    bad: [
      ['a share above all of it', { shareOfBuyer: 1.2 }, 'input.shareOfBuyer'],
      ['a volume below nothing', { annualVolume: -1 }, 'input.annualVolume'],
      ['a value below nothing', { annualValue: -0.01 }, 'input.annualValue'],
      ['an end before its beginning', { since: '2024-02-01', until: '2024-01-01' }, 'input.until'],
      ['a day out of time', { since: '0001-01-01' }, 'input.since'],
    ],
    may: ['lead', 'supplier'],
    seesOnly: ['parkManager', 'regulator', 'national', 'analyst'],
    blind: everybodyElse,
    act: 'UPDATE_SUPPLY_LINK',
  },
  record: {
    type: 'AnnualRecord',
    id: 'r-lead',
    mutation: 'updateAnnualRecord',
    input: 'AnnualRecordChanges',
    change: (i) => ({ values: [{ indicator: 'COD', value: 20 + i }] }),
    bad: [
      ['a figure below nothing', { values: [{ indicator: 'COD', value: -1 }] }, 'input.values.0.value'],
      ['an output below nothing', { outputValue: -1 }, 'input.outputValue'],
      ['two figures of one indicator', { values: [{ indicator: 'COD', value: 1 }, { indicator: 'COD', value: 2 }] }, 'input.values'], // prettier-ignore
    ],
    may: ['lead'],
    seesOnly: ['parkManager', 'regulator', 'national', 'analyst'],
    blind: ['supplier', ...everybodyElse],
    act: 'UPDATE_ANNUAL_RECORD',
  },
  'whole audit': {
    type: 'WholeAudit',
    id: 'whole',
    mutation: 'renameWholeAudit',
    input: 'String',
    argument: 'name',
    change: (i) => `整体审核 ${i}`,
    bad: [
      ['a name of nothing', '  ', 'name'],
      ['a name too long', '甲'.repeat(101), 'name'],
    ],
    may: ['parkManager', 'regulator', 'national'],
    seesOnly: ['lead', 'analyst'],
    blind: ['supplier', ...everybodyElse],
    act: 'RENAME_WHOLE_AUDIT',
  },
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

const answer = `{ __typename
  ... on Problem { code message } ... on NotFound { what id } ... on RuleBroken { rule } ... on InvalidInput { fields { path message } }
  ... on Conflict { changedBy changedAt currentVersion }
  ... on Enterprise { version } ... on Park { version } ... on SupplyLink { version } ... on AnnualRecord { version } ... on WholeAudit { version } }`;

export interface Given {
  readonly id?: string;
  readonly version?: number;
  readonly input?: unknown;
  readonly key?: string;
}
/** Says a change, and returns the answer of the mutation. */
export async function change(asker: Asker, name: KindName, { id, version = 1, input, key }: Given = {}) {
  const kind: Kind = kinds[name];
  const argument = kind.argument ?? 'input';
  const possible = kind.input === 'String' || name === 'record' ? answer.replace('... on RuleBroken { rule }', name === 'record' ? '' : '... on RuleBroken { rule }') : answer; // prettier-ignore
  const only = possible.replace(/\.\.\. on (Enterprise|Park|SupplyLink|AnnualRecord|WholeAudit) \{ version \}/g, (all, type: string) => (type === kind.type ? all : '')); // prettier-ignore
  const { data, errors } = await asker.ask(
    `mutation($id: ID!, $version: Int!, $input: ${kind.input}!, $key: String) {
      ${kind.mutation}(id: $id, version: $version, ${argument}: $input, idempotencyKey: $key) ${only} }`,
    { id: id ?? globalId(kind.type, kind.id), version, input: input ?? kind.change(1), key: key ?? null },
  );
  expect(errors).toBeUndefined();
  return data[kind.mutation];
}

/** What the database holds of a thing. */
export async function stored(w: World, name: KindName): Promise<Record<string, any>> {
  const { type, id } = kinds[name];
  const [row] = await w.graph.script(
    type === 'SupplyLink'
      ? 'MATCH ()-[n:SUPPLIES {id: $id}]->() RETURN properties(n) AS is'
      : `MATCH (n:${type} {id: $id}) RETURN properties(n) AS is`,
    { id },
  );
  return row!.is as Record<string, unknown>;
}
export const logged = (w: World, act: string) =>
  w.graph.script('MATCH (e:LogEntry {act: $act}) RETURN e.person AS person, e.before AS before, e.after AS after, e.enterprises AS enterprises ORDER BY e.number', { act }); // prettier-ignore
