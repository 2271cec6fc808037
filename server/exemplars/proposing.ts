import { record, type Act, type Origin } from '../access/record.ts';
import { differences, edit, named, type Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { divisions } from '../reference/service.ts';
import { figuresOf } from './figures.ts';
import * as q from './queries.ts';
import { checkProposed, readExemplar, type ExemplarFacts, type ExemplarGiven } from './rules.ts';
import { exemplarsByIds, keepsExemplar, standingOf, type Exemplar } from './service.ts';

export interface Place {
  readonly enterprise: string | null;
  readonly park: string | null;
}
export interface Grounds {
  readonly audit: string | null;
  readonly schemes: readonly string[];
}
export type ExemplarChanges = { readonly [K in keyof ExemplarGiven]?: ExemplarGiven[K] | undefined } & {
  readonly [K in keyof Grounds]?: Grounds[K] | undefined;
};
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
export const exemplarFields = ['kind', 'title', 'year', 'summary', 'summaryEn', 'figures', 'audit', 'schemes'];

/** Appends an act on an exemplar: its region, its park and its enterprise read of it. */
export const recordExemplar = (
  tx: Tx,
  origin: Origin,
  act: Act,
  one: Pick<Exemplar, 'id' | 'authority' | 'division' | 'enterprise' | 'park'>,
  facts: { readonly before?: object; readonly after?: object },
) =>
  record(tx, origin, {
    ...{ act, subject: { type: 'Exemplar', id: one.id }, divisions: [one.authority, one.division], ...facts },
    ...{ parks: one.park ? [one.park] : [], enterprises: one.enterprise ? [one.enterprise] : [] },
  });
const told = ({ kind, title, year, summary, summaryEn, figures }: ExemplarFacts) => ({
  ...{ kind, title, year, summary, summaryEn, figures: figuresOf({ figures }).length },
});

/** What an exemplar rests on, all of it of the enterprise the exemplar is of. */
async function groundsOf(tx: Tx, { enterprise }: Place, { audit, schemes }: Grounds): Promise<string[]> {
  if (audit === null && schemes.length === 0) return [];
  if (enterprise === null)
    throw new InvalidInput([
      { path: 'input.audit', zh: '园区示范不附企业审核', en: 'is of an enterprise: a park has none' },
    ]);
  const found = await tx.one(q.behindExemplar, { enterprise, audit, schemes: [...schemes] });
  if (audit !== null && !found?.audits.includes(audit)) throw new NotFound('Audit', globalId('Audit', audit));
  for (const id of schemes) if (!found?.schemes.includes(id)) throw new NotFound('Scheme', globalId('Scheme', id));
  return [...(audit === null ? [] : [audit]), ...new Set(schemes)];
}

/** Writes a proposal within the caller's transaction. */
export async function writeProposal(
  tx: Tx,
  origin: Origin,
  proposal: { readonly id: string; readonly authority: string; readonly division: string | null } & Place,
  facts: ExemplarFacts,
  grounds: Grounds,
  today: string,
): Promise<void> {
  const behind = await groundsOf(tx, proposal, grounds);
  const { division: _, ...row } = proposal;
  await tx.one(q.writeExemplar, { ...row, ...facts, behind, today, person: origin.person });
  await recordExemplar(tx, origin, 'PROPOSE_EXEMPLAR', proposal, { after: { ...told(facts), grounds: behind.length } });
}

/** Proposes an enterprise or a park of the authority's region as an exemplar; returns its id. */
export async function proposeExemplar(
  asker: Asker,
  authority: string,
  place: Place,
  given: ExemplarGiven & Grounds,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { graph, origin } = asker;
  const viewer = signedIn(asker.viewer);
  if (!keepsListOf(viewer, authority)) throw new NotAllowed();
  if ((place.enterprise === null) === (place.park === null))
    throw new InvalidInput([
      { path: 'enterprise', zh: '须给出企业或园区之一', en: 'is an enterprise or a park, one of the two' },
    ]);
  const today = businessDay();
  const facts = readExemplar(given, place.park === null ? 'ENTERPRISE' : 'PARK', today);
  if (!(await divisions(graph, { search: authority })).some(({ code }) => code === authority))
    throw new NotFound('Division', authority);
  return graph.write((tx) =>
    once(tx, idempotencyKey, `proposeExemplar ${viewer.id}`, async () => {
      const found = await tx.one(q.placeToExemplify, { ...place, sight: standingOf(viewer) });
      const type = place.park === null ? 'Enterprise' : 'Park';
      if (!found) throw new NotFound(type, globalId(type, place.park ?? place.enterprise!));
      if (authority !== '0' && !found.division?.startsWith(authority))
        throw new RuleBroken(
          { zh: '示范对象应在该主管辖区内', en: 'An exemplar stands in the region of the authority that proposes it' },
          'exemplar-within-its-region',
        );
      const id = newId();
      await writeProposal(tx, origin, { id, authority, division: found.division, ...place }, facts, given, today);
      return id;
    }),
  );
}

/** Changes what is proposed; a field left out stays, and whoever agreed is asked again. */
export const editExemplar = (asker: Asker, asked: Change, changes: ExemplarChanges): Promise<string> =>
  edit<Exemplar>(asker, {
    ...{ ...asked, name: 'editExemplar', type: 'Exemplar', fields: named(changes) },
    lock: (tx) => tx.one(q.lockExemplar, { id: asked.id }),
    read: async (tx) => (await exemplarsByIds(tx, asker.viewer, [asked.id]))[0] ?? undefined,
    mayEdit: (now) => (keepsExemplar(asker.viewer, now) ? exemplarFields : []),
    regulates: (now) => keepsExemplar(asker.viewer, now),
    async write(tx, now) {
      checkProposed(now.status);
      const today = businessDay();
      const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const wanted = { ...now, figures: figuresOf(now), ...said } as ExemplarGiven & Grounds;
      const facts = readExemplar(wanted, now.park === null ? 'ENTERPRISE' : 'PARK', today);
      const behind = await groundsOf(tx, now, wanted);
      const grounds = [...(now.audit === null ? [] : [now.audit]), ...now.schemes];
      const { changed, before, after } = differences({ ...now, grounds }, { ...facts, grounds: behind });
      if (changed.length === 0) return;
      const { id, authority, enterprise, park } = now;
      const row = { id, authority, enterprise, park, ...facts, behind, today, person: asker.origin.person };
      await tx.one(q.writeExemplar, row);
      await recordExemplar(tx, asker.origin, 'UPDATE_EXEMPLAR', now, { before, after });
    },
  });
