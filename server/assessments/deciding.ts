import { record, type Origin } from '../access/record.ts';
import { creditUntil } from '../audits/credit.ts';
import { checkDay, sidesOf } from '../audits/lifecycle.ts';
import { auditsByIds, type Audit } from '../audits/service.ts';
import { edit, type Asker } from '../edits/editing.ts';
import { poolFor } from '../experts/panels.ts';
import { holdAudit, panelsWhoever, sitting, type PanelKind } from '../experts/service.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import { rulePacks } from '../reference/rule-packs.ts';
import * as q from './queries.ts';
import * as refused from './refusals.ts';
import { passMarkOf, verdictOf } from './score-sheet.ts';
import { assessmentRules, readinessOf } from './service.ts';

export interface Decision {
  readonly kind: PanelKind;
  readonly on: string;
  readonly opinion: string;
}
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}

/** Decides an assessment or an acceptance by what the panel gave, if the audit is ready and nobody was first; returns the audit's id. */
export const decideAssessment = (asker: Asker, asked: Change, decision: Decision): Promise<string> =>
  edit<Audit>(asker, {
    ...{ ...asked, name: 'decideAssessment', type: 'Audit', fields: [] },
    lock: (tx) => holdAudit(tx, asked.id),
    read: async (tx) => (await auditsByIds(tx, asker.sight, [asked.id]))[0] ?? undefined,
    mayEdit: (now) => (sidesOf(asker.viewer, now).regulator ? ['status'] : []),
    regulates: (now) => sidesOf(asker.viewer, now).regulator,
    write: (tx, now, viewer) => writeDecision(tx, asker.origin, now, decision, viewer.id, businessDay()),
  });

/** Writes a decision on an audit that is held, as of a day. */
export async function writeDecision(
  tx: Tx,
  origin: Origin,
  audit: Audit,
  { kind, on, opinion: said }: Decision,
  person: string,
  today: string,
): Promise<void> {
  const opinion = said.trim();
  if (opinion === '' || opinion.length > 4000)
    throw new InvalidInput([
      { path: 'opinion', zh: '须填写，不超过4000字', en: 'is given, in at most 4000 characters' },
    ]);
  const [readiness] = await readinessOf(tx, [{ audit, kind }]);
  if (readiness && readiness.unmet.length > 0) throw refused.notReady(readiness.unmet);
  const panels = await panelsWhoever(tx, { audits: [audit.id] });
  const panel = panels.find((one) => one.kind === kind && one.status === 'OPEN');
  if (!panel) throw refused.noPanel();
  const earliest = [audit.openedOn, audit.lastOn ?? '', panel.drawnOn].sort().at(-1)!;
  checkDay('on', on, today, earliest);

  const { rules, filledFrom } = assessmentRules(await rulePacks(tx), audit, today);
  const { recusals } = await poolFor(tx, audit, rules, today);
  const seats = sitting(panel);
  if (recusals.some(({ expert }) => seats.some((seat) => seat.expert === expert))) throw refused.tiedSince();
  const given = (await tx.rows(q.scores, { ids: [panel.id] })).filter((score) => score.replacedOn === null);
  if (given.length < seats.length) throw refused.notAllScored(given.length, seats.length);

  const merged = readiness?.merged ?? false;
  const passMark = passMarkOf(rules, kind, merged);
  const { result, score, vetoes } = verdictOf(given, passMark);
  const passed = result === 'PASSED';
  const accepts = kind === 'ACCEPTANCE' && passed;
  const status = accepts ? 'ACCEPTED' : kind === 'ACCEPTANCE' ? 'FAILED' : passed ? 'ASSESSED' : 'OPEN';
  const assesses = passed && (kind === 'ASSESSMENT' || merged);
  const after = {
    status,
    assessedOn: assesses ? on : audit.assessedOn,
    acceptedOn: accepts ? on : audit.acceptedOn,
    validUntil: accepts ? creditUntil(rules, on) : audit.validUntil,
  } as const;
  await tx.one(q.decide, {
    ...{ id: newId(), audit: audit.id, panel: panel.id, person, kind, result, score, passMark, opinion, merged },
    ...{ vetoes: [...vetoes], members: given.length, rulePack: rules.id, filledFrom, decidedOn: on, ...after },
    step: passed ? (accepts ? 'ACCEPTED' : 'ASSESSED') : `${kind}_FAILED`,
  });
  await record(tx, origin, {
    act: 'DECIDE_ASSESSMENT',
    subject: { type: 'Audit', id: audit.id },
    divisions: [audit.division],
    enterprises: [audit.enterprise],
    before: { status: audit.status, assessedOn: audit.assessedOn, acceptedOn: audit.acceptedOn },
    after: { ...after, kind, result, score, passMark, vetoes, merged, on },
  });
}
