import { record } from '../access/record.ts';
import { sights, type Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { AlreadyExists, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { noAmounts, type Figures } from './amounts.ts';
import * as q from './queries.ts';
import { Reading, type SchemeGiven } from './reading.ts';
import { checkStanding, type Standing } from './rules.ts';
import { schemeRules, takesSchemes, type AuditOfSchemes } from './service.ts';

/** A scheme that is to be entered. */
export interface NewScheme extends Standing {
  readonly name: string;
  readonly figures: Figures;
}
export const untried = { status: 'PROPOSED', technical: null, economic: null, environmental: null } as const;
export const closedAudit = () =>
  new RuleBroken(
    { zh: '审核已验收或撤回，方案不再变更', en: 'The audit is accepted or withdrawn: its schemes change no more' },
    'only-an-open-audit-takes-schemes',
  );

/** Works on an audit of the viewer's own enterprise, whose lock is held. Hidden and missing are one. */
export async function inAudit<T>(
  asker: Asker,
  name: string,
  id: string,
  key: string | null | undefined,
  work: (tx: Tx, audit: AuditOfSchemes, person: string) => Promise<T>,
): Promise<T> {
  const viewer = signedIn(asker.viewer);
  return asker.graph.write((tx) =>
    once(tx, key, `${name} ${viewer.id}`, async () => {
      await tx.one(q.lockAudit, { id });
      const audit = await tx.one(q.auditsOfSchemes, { ids: [id], ...sights(asker) });
      if (!audit) throw new NotFound('Audit', globalId('Audit', id));
      if (!audit.asMember) throw new NotAllowed();
      if (!takesSchemes(audit.status)) throw closedAudit();
      return work(tx, audit, viewer.id);
    }),
  );
}

/** Writes new schemes of an audit, all in one statement, after those that stand in it; returns their ids. */
export async function writeNew(
  tx: Tx,
  audit: AuditOfSchemes,
  person: string,
  schemes: readonly NewScheme[],
): Promise<string[]> {
  const rows = schemes.map(({ figures, ...set }, i) => ({
    ...{ id: newId(), expected: figures, verified: null },
    set: { ...set, place: audit.lastPlace + 1 + i },
  }));
  if (rows.length > 0) await tx.one(q.writeSchemes, { audit: audit.id, person, schemes: rows });
  return rows.map(({ id }) => id);
}

/** Enters a scheme in an audit of the viewer's own enterprise; returns its id. */
export async function addScheme(
  asker: Asker,
  audit: string,
  given: SchemeGiven,
  key: string | null | undefined,
): Promise<string> {
  const reading = new Reading();
  const {
    name = '',
    kind = 'NO_LOW_COST',
    ...standing
  } = reading.scheme({ ...given, name: given.name ?? null, kind: given.kind ?? null });
  const { year = 0, ...figures } = reading.figures('input.', { ...given, year: given.year ?? null });
  reading.done();
  const rulesFor = await schemeRules(asker.graph);
  return inAudit(asker, 'addScheme', audit, key, async (tx, now, person) => {
    const scheme: NewScheme = {
      ...{ ...untried, ...standing, name, kind },
      figures: { ...noAmounts, other: null, energyBasis: null, source: null, ...figures, year },
    };
    if (now.names.includes(name)) throw sameName(name);
    checkStanding(null, scheme, now.stage, rulesFor(now.division, now.mode));
    const [id] = await writeNew(tx, now, person, [scheme]);
    await record(tx, asker.origin, {
      act: 'ADD_SCHEME',
      subject: { type: 'Scheme', id: id! },
      divisions: [now.division],
      enterprises: [now.enterprise],
      after: { ...scheme, audit },
    });
    return id!;
  });
}
export const sameName = (name: string) =>
  new AlreadyExists({ zh: `此审核已有方案“${name}”`, en: `The audit has a scheme “${name}” already` });
