import { record } from '../access/record.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { monthsAfter } from '../mandatory-lists/clocks.ts';
import { businessDay } from '../platform/dates.ts';
import { NotAllowed, NotFound } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { amountOf, packsInForce, rulePacks, rulesOf, type RulesInForce } from '../reference/rule-packs.ts';
import * as acting from './act-queries.ts';
import { creditsOfEnterprises } from './credit.ts';
import { checkDay, sidesOf, stagesOf, type Basis, type Sides } from './lifecycle.ts';
import type { modes } from './queries.ts';
import { creditHolds, noRules, notListed, notPiloted, oneUnfinished, onlyInvited, wholeMode } from './refusals.ts';
import type { TeamMember } from './service.ts';
import { checkTeam } from './team.ts';

export interface AuditStart {
  readonly enterprise: string;
  readonly mode: (typeof modes)[number];
  readonly openedOn: string;
  readonly agency: string | null;
  readonly team: readonly TeamMember[];
}
type Found = RowOf<typeof acting.enterpriseToAudit>;

/** A duty is started by the enterprise or its regulator, anything else by the enterprise alone. */
export const mayStart = (basis: Basis, { enterprise, regulator }: Sides): boolean =>
  enterprise || (basis === 'MANDATORY' && regulator);

async function locked(tx: Tx, { sight }: Asker, enterprise: string): Promise<Found> {
  await tx.one(acting.lockEnterprise, { enterprise });
  const found = await tx.one(acting.enterpriseToAudit, { enterprise, sight });
  if (!found) throw new NotFound('Enterprise', globalId('Enterprise', enterprise));
  return found;
}

/** Pilots try their mode where they are, and what is audited as a whole is not started one by one. */
function checkMode(mode: AuditStart['mode'], rules: RulesInForce): void {
  if (mode === 'WHOLE_PARK' || mode === 'WHOLE_INDUSTRY') throw wholeMode();
  if (mode !== 'SIMPLIFIED' && mode !== 'DIFFERENTIATED') return;
  const pilot = rules.rules.find((rule) => rule.key === 'pilotMode');
  if (!pilot?.items.includes(mode)) throw notPiloted(pilot?.citation ?? null);
}

async function write(tx: Tx, { origin }: Asker, viewer: Viewer, found: Found, basis: Basis, start: AuditStart) {
  const sides = sidesOf(viewer, { enterprise: found.id, division: found.division });
  if (!mayStart(basis, sides)) throw new NotAllowed();
  const { mode, openedOn } = start;
  const rules = rulesOf(packsInForce(await rulePacks(tx), found.division ?? '0', openedOn), mode);
  const [stage] = stagesOf(rules).stages;
  if (!stage) throw noRules();
  checkMode(mode, rules);
  const { agency, team } = checkTeam(start);
  const entry = basis === 'MANDATORY' ? found.entries[0] : undefined;
  if (basis === 'MANDATORY' && !entry)
    throw notListed(rules.rules.find((rule) => rule.key === 'deadline.START')?.citation ?? null);
  checkDay('openedOn', openedOn, businessDay(), entry?.publishedOn ?? null);
  if (found.unfinished) throw oneUnfinished();
  const dueOn = entry ? monthsAfter(entry.publishedOn, amountOf(rules, 'deadline.REPORT')) : null;
  const id = newId();
  await tx.one(acting.startAudit, {
    ...{ id, enterprise: found.id, mode, basis, stage, openedOn, dueOn, rulePack: rules.id, agency },
    ...{ team: team.length > 0 ? JSON.stringify(team) : null, entry: entry?.id ?? null },
    ...{ person: viewer.id, side: sides.enterprise ? 'ENTERPRISE' : 'REGULATOR' },
  });
  await record(tx, origin, {
    act: 'START_AUDIT',
    subject: { type: 'Audit', id },
    divisions: [found.division],
    enterprises: [found.id],
    after: { basis, mode, stage, status: 'OPEN', openedOn, dueOn, agency, people: team.length },
  });
  return id;
}

/** Starts the audit that a list asks for, or one of the enterprise's own will; one that is invited starts elsewhere. */
export async function startAudit(
  asker: Asker,
  basis: Basis,
  start: AuditStart,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const viewer = signedIn(asker.viewer);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `startAudit ${viewer.id}`, async () => {
      const found = await locked(tx, asker, start.enterprise);
      const sides = sidesOf(viewer, { enterprise: found.id, division: found.division });
      if (basis === 'INVITED' && sides.enterprise) throw onlyInvited();
      return write(tx, asker, viewer, found, basis, start);
    }),
  );
}

/**
 * Starts the audit of an enterprise whose member accepts an invitation, within the acceptance's own transaction. Whoever holds a
 * credit has answered all that invite already.
 */
export async function startInvitedAudit(tx: Tx, asker: Asker, start: AuditStart): Promise<string> {
  const viewer = signedIn(asker.viewer);
  const found = await locked(tx, asker, start.enterprise);
  const [credit] = await creditsOfEnterprises(tx, asker.sight, [found.id]);
  if (credit) throw creditHolds(credit.validUntil);
  return write(tx, asker, viewer, found, 'INVITED', start);
}
