import { record, type Origin } from '../access/record.ts';
import { sidesOf, unfinishedStates } from '../audits/lifecycle.ts';
import { auditsByIds, rulesOfAudit, type Audit } from '../audits/service.ts';
import { checkReason } from '../audits/lifecycle.ts';
import { edit, type Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { businessDay, yearsAfter } from '../platform/dates.ts';
import { commitmentTo, newSeed, populationHash } from '../platform/draw.ts';
import { NotAllowed, NotFound } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { amountOf, holdsOf, rulePacks, ruleOf, type RulesInForce } from '../reference/rule-packs.ts';
import { enterprisesAround } from './around.ts';
import type { Change } from './keeping-pool.ts';
import { drawPanel as drawn, lacking, nextMember, stratumOf } from './panel-draw.ts';
import * as q from './queries.ts';
import { recusalOf, type Recusal } from './recusal.ts';
import * as refused from './refusals.ts';
import { keepsPanel, panelsByIds, panelsWhoever, populationOf, sitting, type Drawn, type Panel } from './service.ts';
import type { ExpertField, PanelKind } from './words.ts';

interface Pool {
  readonly eligible: readonly Drawn[];
  readonly recusals: readonly Recusal[];
  readonly sector: string | null;
}
/** Who of the pool may sit for an audit on a day, and who may not, with the way that ties them to it. */
export async function poolFor(tx: Tx, audit: Audit, rules: RulesInForce, day: string): Promise<Pool> {
  const since = yearsAfter(day, -amountOf(rules, 'panel.years'));
  const enterprise = (await tx.one(q.auditedEnterprise, { audit: audit.id }))!;
  const sector = enterprise.industry?.slice(0, 2) ?? null;
  const around = await enterprisesAround(tx, enterprise, amountOf(rules, 'panel.hops') - 1, since);
  const audited = { agency: audit.agency, name: enterprise.name, around };
  const pool = await tx.rows(q.poolOfPlace, { division: enterprise.division ?? '0', since });
  const recusals = pool.flatMap((expert) => recusalOf(expert, audited) ?? []);
  const eligible = pool
    .filter((expert) => !recusals.some((one) => one.expert === expert.id))
    .map(({ id, name, employer, fields, industries }): Drawn => {
      const covers = fields.filter((field) => field !== 'SECTOR' || (sector !== null && industries.includes(sector)));
      return { key: id, name, employer, stratum: stratumOf(covers), covers };
    });
  return { eligible, recusals, sector };
}
const seatOf = ({ key, name, employer, covers }: Drawn, place: number) => ({
  ...{ expert: key, name, employer, place },
  covers: [...covers] as ExpertField[],
});

/** Draws a panel for an audit, by its own rules, and reveals the seed with it; returns its id. */
export async function drawPanel(
  asker: Asker,
  audit: string,
  kind: PanelKind,
  size: number | null | undefined,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const viewer = signedIn(asker.viewer);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `drawPanel ${viewer.id}`, async () => {
      await tx.one(q.lockAudit, { id: audit });
      const [found] = await auditsByIds(tx, asker.sight, [audit]);
      if (!found) throw new NotFound('Audit', globalId('Audit', audit));
      if (!sidesOf(viewer, found).regulator) throw new NotAllowed();
      return writePanel(tx, asker.origin, found, kind, size, businessDay());
    }),
  );
}

/** Draws and writes a panel for an audit, which is held. */
export async function writePanel(
  tx: Tx,
  origin: Origin,
  audit: Audit,
  kind: PanelKind,
  asked: number | null | undefined,
  day: string,
): Promise<string> {
  if (!unfinishedStates.includes(audit.status) || audit.status === 'DEFERRED') throw refused.notUnderWay();
  const rules = rulesOfAudit(await rulePacks(tx), audit);
  const size = asked ?? amountOf(rules, 'panel.minimum');
  if (size < amountOf(rules, 'panel.minimum'))
    throw refused.tooSmall(amountOf(rules, 'panel.minimum'), ruleOf(rules, 'panel.minimum').citation);
  if (holdsOf(rules, 'panel.odd') && size % 2 === 0) throw refused.notOdd(ruleOf(rules, 'panel.odd').citation);
  const panels = await panelsWhoever(tx, { audits: [audit.id] });
  if (panels.some((panel) => panel.kind === kind && panel.status === 'OPEN')) throw refused.onePanel();
  const { eligible, recusals, sector } = await poolFor(tx, audit, rules, day);
  const missing = lacking(eligible);
  if (missing.length > 0) throw refused.notCovered(missing, sector);
  if (eligible.length < size) throw refused.tooFew(eligible.length, size);
  const [id, seed] = [newId(), newSeed()];
  const proof = { populationHash: populationHash(eligible), commitment: commitmentTo(seed), seed };
  const seats = drawn(seed, eligible, size).map((member, i) => seatOf(member, i + 1));
  await tx.one(q.writePanel, {
    ...{ id, audit: audit.id, kind, size, drawnOn: day, sector, rulePack: rules.id, person: origin.person, seats },
    ...{ ...proof, population: JSON.stringify(eligible), recusals: JSON.stringify(recusals) },
  });
  await record(tx, origin, {
    act: 'DRAW_PANEL',
    subject: { type: 'Audit', id: audit.id },
    divisions: [audit.division],
    after: { panel: id, kind, size, population: eligible.length, recused: recusals.length, ...proof },
  });
  return id;
}

/** Seats the next of the same draw for a member who declines or is tied since; who left stays on record with the reason. */
export const replacePanelMember = (asker: Asker, asked: Change, expert: string, because: string): Promise<string> =>
  edit<Panel>(asker, {
    ...{ ...asked, name: 'replacePanelMember', type: 'Panel', fields: [] },
    lock: (tx) => tx.one(q.lockPanel, { id: asked.id }),
    read: async (tx) => (await panelsByIds(tx, asker.viewer, [asked.id]))[0] ?? undefined,
    mayEdit: (now) => (keepsPanel(asker.viewer, now) ? ['seats'] : []),
    regulates: (now) => keepsPanel(asker.viewer, now),
    async write(tx, now, viewer) {
      const reason = checkReason(because);
      if (now.status !== 'OPEN') throw refused.decided();
      const gone = sitting(now).find((seat) => seat.expert === expert);
      if (!gone) throw new NotFound('Expert', globalId('Expert', expert));
      const [audit] = await auditsByIds(tx, asker.sight, [now.audit]);
      const rules = rulesOfAudit(await rulePacks(tx), audit!);
      const day = businessDay();
      const { eligible, recusals } = await poolFor(tx, audit!, rules, day);
      const population = populationOf(now);
      const able = new Set(eligible.map(({ key }) => key));
      const barred = new Set([
        ...now.seats.map((seat) => seat.expert),
        ...population.map(({ key }) => key).filter((key) => !able.has(key)),
      ]);
      const staying = sitting(now)
        .filter((seat) => seat !== gone)
        .map((seat) => seat.expert);
      const next = nextMember(
        now.seed,
        population,
        population.filter(({ key }) => staying.includes(key)),
        barred,
      );
      if (!next) throw refused.nobodyNext();
      const known = JSON.parse(now.recusals) as Recusal[];
      const since = recusals.filter(({ expert: one }) => !known.some((earlier) => earlier.expert === one));
      await tx.one(q.replaceSeat, {
        ...{ id: now.id, gone: expert, day, reason, person: viewer.id, seat: seatOf(next, now.seats.length + 1) },
        recusals: JSON.stringify([...known, ...since]),
      });
      await record(tx, asker.origin, {
        act: 'REPLACE_PANEL_MEMBER',
        subject: { type: 'Audit', id: now.audit },
        divisions: [now.division],
        before: { panel: now.id, expert },
        after: { panel: now.id, expert: next.key, reason },
      });
    },
  });
