import { record } from '../access/record.ts';
import { auditsForWhoever } from '../audits/service.ts';
import type { Asker } from '../edits/editing.ts';
import { checkVersion } from '../edits/stale.ts';
import { signedIn } from '../enterprises/merges.ts';
import { expertOfViewer, holdPanel, panelsWhoever } from '../experts/service.ts';
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { once } from '../platform/idempotency.ts';
import { globalId } from '../platform/ids.ts';
import { rulePacks } from '../reference/rule-packs.ts';
import * as q from './queries.ts';
import { checkScore, sheetOf, vetoItems, type ScoreGiven } from './score-sheet.ts';
import { assessmentRules, seatFor, type Score } from './service.ts';

export interface ScoreAsked {
  readonly panel: string;
  readonly expert: string;
  /** That of the score on the screen; 0 where none was given yet. */
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}

/** What a member of a panel gives: by its own account, or by the regulator where it has none. Until the decision it may be given anew. */
export async function scoreAudit(asker: Asker, asked: ScoreAsked, given: ScoreGiven): Promise<Score> {
  const viewer = signedIn(asker.viewer);
  const { panel: id, expert, version, idempotencyKey } = asked;
  const seatId = await asker.graph.write((tx) =>
    once(tx, idempotencyKey, `scoreAudit ${viewer.id}`, async () => {
      await holdPanel(tx, id);
      const [panel] = await panelsWhoever(tx, { ids: [id] });
      const own = await expertOfViewer(tx, viewer);
      const as = panel && seatFor(viewer, panel, expert, own);
      if (!as || !(as.keeper || as.member)) throw new NotFound('Panel', globalId('Panel', id));
      if (!as.seat || !(as.keeper || as.bySelf)) throw new NotFound('Expert', globalId('Expert', expert));
      if (as.seat.account !== null && !as.bySelf)
        throw new NotAllowed({ zh: '该专家以自己的账户评分', en: 'This expert scores with an account of its own' });
      if (panel.status !== 'OPEN')
        throw new RuleBroken({ zh: '决定已作出，不再评分', en: 'It is decided: nothing more is scored' }, 'panel.open');
      const [audit] = await auditsForWhoever(tx, [panel.audit]);
      const { rules } = assessmentRules(await rulePacks(tx), audit!);
      const comment = given.comment?.trim() || null;
      const total = checkScore({ ...given, comment }, sheetOf(rules, panel.kind), vetoItems(rules));
      const scores = await tx.rows(q.scores, { ids: [id] });
      const now = scores.find((score) => score.expert === expert);
      await checkVersion(tx, viewer, now ?? { version: 0, changedBy: null, changedAt: null }, version, as.keeper);
      await tx.one(q.writeScore, {
        ...{ seat: as.seat.id, points: JSON.stringify(given.points), total, comment, vetoes: [...given.vetoes] },
        ...{ bySelf: as.bySelf, person: viewer.id },
      });
      await record(tx, asker.origin, {
        act: 'SCORE_AUDIT',
        subject: { type: 'Audit', id: panel.audit },
        divisions: [panel.division],
        before: now ? { panel: id, total: now.total, vetoes: now.vetoes } : null,
        after: { panel: id, expert, total, vetoes: given.vetoes, bySelf: as.bySelf },
      });
      return as.seat.id;
    }),
  );
  const rows = await asker.graph.rows(q.scores, { ids: [id] });
  return rows.find((row) => row.id === seatId)!;
}
