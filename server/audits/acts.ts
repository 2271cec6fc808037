import { record, type Act } from '../access/record.ts';
import { edit, type Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput } from '../platform/errors.ts';
import * as acting from './act-queries.ts';
import {
  checkDay,
  checkMove,
  checkReason,
  checkReturn,
  mayDo,
  sideFor,
  sidesOf,
  standsAgainst,
  type AuditAct,
  type Stage,
} from './lifecycle.ts';
import { auditsByIds, type auditSides, type stepKinds } from './queries.ts';
import { standingsOf, teamOf, type Audit, type Standing, type TeamMember } from './service.ts';
import { checkTeam } from './team.ts';

export interface Change {
  readonly id: string;
  /** The version that was on the screen. */
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
type Now = Audit & Standing;
type Facts = Partial<Pick<Audit, 'stage' | 'status' | 'deferredUntil' | 'deferredFrom' | 'agency' | 'team'>>;
interface Step {
  readonly kind: (typeof stepKinds)[number];
  readonly day: string;
  readonly set: Facts;
  readonly reason?: string;
  /** What the log says of it, before and after. */
  readonly told: readonly [before: object, after: object];
}
const earliest = ({ openedOn, lastOn }: Now): string => (lastOn !== null && lastOn > openedOn ? lastOn : openedOn);

/** Does one thing to an audit, if whoever asks may, the audit stands so, and nobody was first; keeps the step and returns the id. */
const change = (
  asker: Asker,
  act: AuditAct,
  [name, logged]: [string, Act],
  asked: Change,
  stepOf: (now: Now, today: string) => Step | null,
) =>
  edit<Audit>(asker, {
    ...{ ...asked, name, type: 'Audit', fields: [] },
    lock: (tx) => tx.one(acting.lockAudit, { id: asked.id }),
    read: (tx) => tx.one(auditsByIds, { ids: [asked.id], sight: asker.sight }),
    mayEdit: (now) => (mayDo(act, now.basis, sidesOf(asker.viewer, now)) ? [act] : []),
    regulates: (now) => sidesOf(asker.viewer, now).regulator,
    async write(tx, audit, viewer) {
      const [standing] = await standingsOf(tx, [audit]);
      const now: Now = { ...audit, ...standing! };
      const against = standsAgainst(act, now);
      if (against) throw against;
      const step = stepOf(now, businessDay());
      if (!step) return;
      const { kind, day, set, reason, told } = step;
      const side: (typeof auditSides)[number] = sideFor(act, now.basis, sidesOf(asker.viewer, now));
      const { stage, status, deferredUntil, deferredFrom, agency, team } = { ...now, ...set };
      await tx.one(acting.changeAudit, {
        ...{ id: now.id, person: viewer.id, side, kind, day, reason: reason ?? null },
        ...{ stage, status, deferredUntil, deferredFrom, agency, team, fromStage: now.stage, toStage: stage },
      });
      await record(tx, asker.origin, {
        act: logged,
        subject: { type: 'Audit', id: now.id },
        divisions: [now.division],
        enterprises: [now.enterprise],
        before: told[0],
        after: { ...told[1], ...(reason !== undefined && { reason }) },
      });
    },
  });

/** One stage forward, on a day: the one that follows, and no other. */
export const moveAudit = (asker: Asker, asked: Change, to: Stage, on: string | null | undefined) =>
  change(asker, 'MOVE', ['moveAudit', 'MOVE_AUDIT'], asked, (now, today) => {
    const day = on ?? today;
    checkMove(now, to);
    checkDay('on', day, today, earliest(now));
    return { kind: 'MOVED', day, set: { stage: to }, told: [{ stage: now.stage }, { stage: to, on: day }] };
  });

/** Back to a stage that was left behind, with the reason. */
export const returnAudit = (asker: Asker, asked: Change, to: Stage, because: string) =>
  change(asker, 'RETURN', ['returnAudit', 'RETURN_AUDIT'], asked, (now, day) => {
    const reason = checkReason(because);
    checkReturn(now, to);
    return { kind: 'RETURNED', day, set: { stage: to }, reason, told: [{ stage: now.stage }, { stage: to }] };
  });

/** Until a day that is still to come; its due day stays. */
export const deferAudit = (asker: Asker, asked: Change, until: string, because: string) =>
  change(asker, 'DEFER', ['deferAudit', 'DEFER_AUDIT'], asked, (now, day) => {
    const reason = checkReason(because);
    if (until <= day)
      throw new InvalidInput([{ path: 'until', zh: '须晚于今天', en: 'is a day that is still to come' }]);
    const set = { status: 'DEFERRED', deferredUntil: until, deferredFrom: now.status } as const;
    return { kind: 'DEFERRED', day, set, reason, told: [{ status: now.status }, { status: 'DEFERRED', until }] };
  });

export const resumeAudit = (asker: Asker, asked: Change) =>
  change(asker, 'RESUME', ['resumeAudit', 'RESUME_AUDIT'], asked, (now, day) => {
    const status = now.deferredFrom ?? 'OPEN';
    const set = { status, deferredUntil: null, deferredFrom: null };
    return { kind: 'RESUMED', day, set, told: [{ status: 'DEFERRED' }, { status }] };
  });

export const withdrawAudit = (asker: Asker, asked: Change, because: string) =>
  change(asker, 'WITHDRAW', ['withdrawAudit', 'WITHDRAW_AUDIT'], asked, (now, day) => {
    const reason = checkReason(because);
    const set = { status: 'WITHDRAWN', deferredUntil: null, deferredFrom: null } as const;
    return { kind: 'WITHDRAWN', day, set, reason, told: [{ status: now.status }, { status: 'WITHDRAWN' }] };
  });

/** Who makes the audit: the agency, and the people with what they do in it. The log counts them and names nobody. */
export const editAuditTeam = (
  asker: Asker,
  asked: Change,
  given: { agency: string | null; team: readonly TeamMember[] },
) =>
  change(asker, 'EDIT_TEAM', ['editAuditTeam', 'EDIT_AUDIT_TEAM'], asked, (now, day) => {
    const { agency, team } = checkTeam(given);
    const written = JSON.stringify(team);
    if (agency === now.agency && written === JSON.stringify(teamOf(now))) return null;
    const told = (of: { agency: string | null }, people: number) => ({ agency: of.agency, people });
    return {
      ...{ kind: 'TEAM', day, set: { agency, team: written } },
      told: [told(now, teamOf(now).length), told({ agency }, team.length)],
    };
  });
