import { record } from '../access/record.ts';
import { nameKey } from '../enterprises/name-key.ts';
import type { IndustryFound } from '../imports/industries.ts';
import { bindings, distinct } from '../imports/merge-enterprise.ts';
import { namesFor } from '../imports/new-enterprises.ts';
import type { Lookups } from '../imports/read-cell.ts';
import { lookupsIn, references } from '../imports/references.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { differences, edit, named, sights, type Asker } from './editing.ts';
import { FieldReader } from './field-reader.ts';
import * as q from './queries.ts';

export type EnterpriseToEdit = RowOf<typeof q.enterprisesToEdit>;
export interface EnterpriseChanges {
  name?: string | null | undefined;
  aliases?: readonly string[] | null | undefined;
  /** A GB/T 4754 code or name; a text that is neither is kept as it is. */
  industry?: string | null | undefined;
  /** A code or a name. */
  division?: string | null | undefined;
  address?: string | null | undefined;
  aboveScale?: boolean | null | undefined;
  lead?: boolean | null | undefined;
  /** Yuan. */
  auditCost?: number | null | undefined;
  longitude?: number | null | undefined;
  latitude?: number | null | undefined;
}

const parkSays = ['industry', 'address', 'aboveScale', 'lead', 'longitude', 'latitude'];
const all = ['name', 'aliases', 'division', 'auditCost', ...parkSays];

/** What shows on the ground may be said by the park; names, seat and costs are the enterprise's own and its regulator's. */
export const enterpriseFields = ({ asMember, asRegulator, asManager }: EnterpriseToEdit): readonly string[] =>
  asMember || asRegulator ? all : asManager ? parkSays : [];

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function enterprisesToEdit(asker: Asker, ids: readonly string[]): Promise<(EnterpriseToEdit | null)[]> {
  const rows = await asker.graph.rows(q.enterprisesToEdit, { ids: [...ids], ...sights(asker) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

const lookedUp = async (graph: Graph, { industry, division }: EnterpriseChanges): Promise<Lookups | undefined> =>
  industry || division ? lookupsIn(await references(graph)) : undefined;

export async function updateEnterprise(
  asker: Asker,
  id: string,
  version: number,
  input: EnterpriseChanges,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { graph, origin } = asker;
  const lookups = await lookedUp(graph, input);
  let chain = 0;
  return edit(asker, {
    ...{ name: 'updateEnterprise', type: 'Enterprise', id, version, idempotencyKey, fields: named(input) },
    async lock(tx) {
      chain = (await tx.one(q.lockChain, {}))!.version;
      await tx.one(q.lockEnterprise, { id });
    },
    read: (tx) => tx.one(q.enterprisesToEdit, { ids: [id], ...sights(asker) }),
    mayEdit: enterpriseFields,
    regulates: (now) => now.asRegulator,
    async write(tx, now, viewer) {
      const wanted = wantedOf(now, input, lookups, asker);
      const { changed, before, after } = differences(now, wanted);
      if (changed.length === 0) return;
      await tx.one(q.raiseChain, {});
      const set = 'name' in after || 'aliases' in after ? { ...after, ...(await rename(tx, now, wanted)) } : after;
      await tx.one(q.updateEnterprise, { id, person: viewer.id, set, chainVersion: chain + 1 });
      const parks = wanted.lead !== undefined && 'lead' in after ? await tx.rows(q.leadParks, { id, person: viewer.id, lead: wanted.lead }) : []; // prettier-ignore
      await record(tx, origin, {
        act: 'UPDATE_ENTERPRISE',
        subject: { type: 'Enterprise', id },
        divisions: [now.division, wanted.division],
        parks: parks.map(({ park }) => park),
        enterprises: [id],
        before,
        after,
      });
    },
  });
}

type Wanted = Partial<Omit<EnterpriseToEdit, 'id'>>;

function wantedOf(now: EnterpriseToEdit, input: EnterpriseChanges, lookups: Lookups | undefined, asker: Asker): Wanted {
  const reader = new FieldReader('ENTERPRISES', lookups);
  const wanted: Wanted = {};
  const give = <K extends keyof Wanted>(field: K, value: Wanted[K] | undefined) => {
    if (value !== undefined) wanted[field] = value;
  };
  give('name', reader.read<string>('input.name', 'name', input.name) ?? undefined);
  give('aliases', aliasesOf(now, wanted.name, reader.readAll('input.aliases', 'aliases', input.aliases, 'name')));
  const industry = reader.read<IndustryFound>('input.industry', 'industry', input.industry);
  if (industry !== undefined) {
    give('industry', industry && 'code' in industry ? industry.code : null);
    give('industryText', industry && 'text' in industry ? industry.text : null);
  }
  give('division', divisionOf(now, input, reader, asker));
  give('address', reader.read<string>('input.address', 'address', input.address));
  give('aboveScale', input.aboveScale);
  give('lead', input.lead === null ? false : input.lead);
  give('auditCost', reader.money('input.auditCost', input.auditCost));
  give('longitude', reader.read<number>('input.longitude', 'longitude', input.longitude));
  give('latitude', reader.read<number>('input.latitude', 'latitude', input.latitude));
  reader.done();
  return wanted;
}

/** A new name keeps the old one among the former ones, as an import does. */
function aliasesOf(now: EnterpriseToEdit, name: string | undefined, given: string[] | undefined) {
  const renamed = name !== undefined && nameKey(name) !== nameKey(now.name);
  if (given === undefined && !renamed) return undefined;
  return distinct([...(given ?? now.aliases), ...(renamed ? [now.name] : [])], [nameKey(name ?? now.name)]);
}

/** Nobody moves an enterprise into a region they do not regulate, but the enterprise itself. */
function divisionOf(now: EnterpriseToEdit, { division }: EnterpriseChanges, reader: FieldReader, asker: Asker) {
  const code = reader.read<string>('input.division', 'division', division);
  if (division && code === null)
    reader.refuse('input.division', { zh: '没有这个行政区划', en: 'There is no such division' });
  const { all: everywhere, divisions } = sights(asker).standing;
  const within = everywhere || divisions.some((own) => code?.startsWith(own));
  if (code !== undefined && code !== now.division && !now.asMember && !within)
    reader.refuse('input.division', { zh: '不在您主管的地区', en: 'It is not in a region you regulate' });
  return code;
}

async function rename(tx: Tx, now: EnterpriseToEdit, wanted: Wanted) {
  const name = wanted.name ?? now.name;
  const aliases = wanted.aliases ?? now.aliases;
  const key = nameKey(name);
  await tx.one(q.nameEnterprise, { id: now.id, names: [...bindings(key, aliases)] });
  return { nameKey: key, ...namesFor(name, aliases) };
}
