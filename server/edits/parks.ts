import { record } from '../access/record.ts';
import { nameKey } from '../enterprises/name-key.ts';
import { pinyinOf, searchText } from '../enterprises/search-text.ts';
import { RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import type { Indicator } from '../reference/indicators.ts';
import { differences, edit, named, sights, type Asker } from './editing.ts';
import { FieldReader } from './field-reader.ts';
import * as q from './queries.ts';

export type ParkToEdit = RowOf<typeof q.parksToEdit>;
export interface ParkChanges {
  name?: string | null | undefined;
  level?: ParkToEdit['level'] | null | undefined;
  areaKm2?: number | null | undefined;
  industries?: readonly string[] | null | undefined;
  approvedOn?: string | null | undefined;
  collects?: readonly Indicator[] | null | undefined;
  /** Ids of enterprises. */
  leads?: readonly string[] | null | undefined;
}
const all = ['name', 'level', 'areaKm2', 'industries', 'approvedOn', 'collects', 'leads'];
export const parkFields = ({ asManager, asRegulator }: ParkToEdit): readonly string[] =>
  asManager || asRegulator ? all : [];

/** In the order of `ids`; null where there is none. */
export async function parksToEdit(asker: Asker, ids: readonly string[]): Promise<(ParkToEdit | null)[]> {
  const rows = await asker.graph.rows(q.parksToEdit, { ids: [...ids], ...sights(asker) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function updatePark(
  asker: Asker,
  id: string,
  version: number,
  input: ParkChanges,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { sight, origin } = asker;
  let chain = 0;
  return edit(asker, {
    ...{ name: 'updatePark', type: 'Park', id, version, idempotencyKey, fields: named(input) },
    async lock(tx) {
      chain = (await tx.one(q.lockChain, {}))!.version;
      await tx.one(q.lockPark, { id });
    },
    read: (tx) => tx.one(q.parksToEdit, { ids: [id], ...sights(asker) }),
    mayEdit: parkFields,
    regulates: (now) => now.asRegulator,
    async write(tx, now, viewer) {
      const reader = new FieldReader('PARKS');
      const wanted = wantedOf(input, reader);
      const { add, remove } = await leadsOf(tx, now, input, sight, reader);
      reader.done();
      if (!now.asRegulator && wanted.collects?.some((one) => !now.collects.includes(one))) throw collectsMore();
      const { changed, before, after } = differences(now, wanted);
      if (changed.length === 0) return;
      const { approvedOn, leads: _, ...set } = after;
      const person = viewer.id;
      await tx.one(q.updatePark, {
        ...{ id, person, set: { ...set, ...namesOf(wanted.name) } },
        ...{ approves: 'approvedOn' in after, approvedOn: typeof approvedOn === 'string' ? approvedOn : null },
      });
      if (add.length + remove.length > 0) {
        await tx.one(q.raiseChain, {});
        await tx.one(q.changeLeads, { id, person, add, remove, chainVersion: chain + 1 });
      }
      await record(tx, origin, {
        act: 'UPDATE_PARK',
        subject: { type: 'Park', id },
        divisions: [now.division],
        parks: [id],
        enterprises: [...add, ...remove],
        before,
        after,
      });
    },
  });
}

type Wanted = Partial<
  Pick<ParkToEdit, 'name' | 'level' | 'areaKm2' | 'industries' | 'approvedOn' | 'collects' | 'leads'>
>;

function wantedOf(input: ParkChanges, reader: FieldReader): Wanted {
  const wanted: Wanted = {};
  const give = <K extends keyof Wanted>(field: K, value: Wanted[K] | undefined) => {
    if (value !== undefined) wanted[field] = value;
  };
  give('name', reader.read<string>('input.name', 'name', input.name) ?? undefined);
  if (input.level === null) reader.refuse('input.level', { zh: '缺少级别', en: 'level is missing' });
  else give('level', input.level);
  give('areaKm2', reader.read<number>('input.areaKm2', 'area_km2', input.areaKm2));
  give('industries', reader.readAll('input.industries', 'industries', input.industries, 'text'));
  give('approvedOn', reader.read<string>('input.approvedOn', 'approved_on', input.approvedOn));
  give('collects', eachOnce(input.collects));
  give('leads', eachOnce(input.leads)?.sort());
  return wanted;
}

const eachOnce = (values: readonly string[] | null | undefined) =>
  values === undefined ? undefined : [...new Set(values)];

/** Who newly leads stands in the park, to the viewer's knowledge; who leads unseen goes on leading. */
async function leadsOf(tx: Tx, now: ParkToEdit, { leads }: ParkChanges, sight: Asker['sight'], reader: FieldReader) {
  if (leads === undefined) return { add: [], remove: [] };
  const given = [...new Set(leads)];
  const add = given.filter((lead) => !now.leads.includes(lead));
  const inside = new Set((await tx.rows(q.enterprisesInPark, { park: now.id, ids: add, sight })).map(({ id }) => id));
  for (const lead of add)
    if (!inside.has(lead))
      reader.refuse(`input.leads.${given.indexOf(lead)}`, {
        zh: '不是园区内的企业',
        en: 'It does not stand in the park',
      });
  return { add, remove: now.leads.filter((lead) => !given.includes(lead)) };
}

const namesOf = (name: string | undefined) =>
  name === undefined ? {} : { nameKey: nameKey(name), search: searchText([name]), pinyin: pinyinOf(name) };

const collectsMore = () =>
  new RuleBroken(
    {
      zh: '园区看到它所采集的指标，因此只有主管部门可以增加采集的指标',
      en: 'A park sees what it collects: only its regulator may add an indicator',
    },
    'park-collects-more-by-its-regulator-alone',
  );
