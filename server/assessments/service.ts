import type { Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { rulesOfAudit, standingOf, type Audit } from '../audits/service.ts';
import { expertOfViewer, keepsPanel, panelsWhoever, sitting, type Panel, type PanelKind } from '../experts/service.ts';
import { businessDay } from '../platform/dates.ts';
import type { Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import { packsInForce, rulePacks, rulesOf, type RulePack, type RulesInForce } from '../reference/rule-packs.ts';
import * as q from './queries.ts';
import { isMerged, unmet, type Unmet } from './readiness.ts';
import { passMarkOf, sheetOf, vetoItems, type Points, type SheetItem } from './score-sheet.ts';

export { results } from './queries.ts';
export type { Unmet } from './readiness.ts';
export type { Points, SheetItem } from './score-sheet.ts';
export type Assessment = RowOf<typeof q.assessments>;
export type PublicResult = RowOf<typeof q.publicResults>;
export type Score = RowOf<typeof q.scores>;

export interface AssessmentRules {
  readonly rules: RulesInForce;
  /** The packs that said what the audit's own, which are older, do not. */
  readonly filledFrom: string | null;
}
/** The audit's own rules; what these do not know of yet, by those in force where it stands today. */
export function assessmentRules(packs: readonly RulePack[], audit: Audit, today = businessDay()): AssessmentRules {
  const own = rulesOfAudit(packs, audit);
  const now = rulesOf(packsInForce(packs, audit.division ?? '0', today), audit.mode);
  const missing = now.rules.filter(
    ({ key }) => /^(assessment|score|pass|panel)\.|^veto$/.test(key) && !own.rules.some((rule) => rule.key === key),
  );
  if (missing.length === 0) return { rules: own, filledFrom: null };
  return { rules: { ...own, rules: [...own.rules, ...missing] }, filledFrom: now.id };
}

export interface Readiness {
  readonly kind: PanelKind;
  readonly unmet: readonly Unmet[];
  readonly merged: boolean;
  readonly passMark: number;
  readonly sheet: readonly SheetItem[];
  readonly vetoes: readonly string[];
}
/** Per audit and kind, what stands against it; null for who may not see all of the audit. */
export async function readinessOf(
  tx: Tx,
  asked: readonly { readonly audit: Audit; readonly kind: PanelKind }[],
): Promise<(Readiness | null)[]> {
  const whole = asked.filter(({ audit }) => audit.whole);
  if (whole.length === 0) return asked.map(() => null);
  const packs = await rulePacks(tx);
  const facts = await tx.rows(q.readinessFacts, { ids: [...new Set(whole.map(({ audit }) => audit.id))] });
  return asked.map(({ audit, kind }) => {
    const found = facts.find((row) => row.owner === audit.id);
    if (!audit.whole || !found) return null;
    const { rules } = assessmentRules(packs, audit);
    const merged = isMerged(kind, audit.status, rules);
    return {
      ...{ kind, merged, passMark: passMarkOf(rules, kind, merged), sheet: sheetOf(rules, kind) },
      vetoes: vetoItems(rules),
      unmet: unmet(kind, { standing: standingOf(audit, packs), ...found }, rules),
    };
  });
}

/** In the order of `ids`; null where there is none the viewer may see. */
export async function assessmentsByIds(tx: Tx, sight: Sight, ids: readonly string[]): Promise<(Assessment | null)[]> {
  const rows = await tx.rows(q.assessments, { ids: [...ids], audits: null, sight });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}
/** Per audit, what was decided of it, the latest first. */
export async function assessmentsOfAudits(tx: Tx, sight: Sight, ids: readonly string[]): Promise<Assessment[][]> {
  const rows = await tx.rows(q.assessments, { ids: null, audits: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.audit === id));
}

export interface ResultsAsked {
  readonly authority?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly kind?: PanelKind | null | undefined;
  readonly search?: string | null | undefined;
}
/** What everybody may know of results, the latest first. */
export async function publicResults(tx: Tx, { authority, year, kind, search }: ResultsAsked): Promise<PublicResult[]> {
  const words = search ? searchWords(search) : [];
  const bare = (name: string) => name.normalize('NFKC').toLowerCase();
  return (await tx.rows(q.publicResults, { authority: authority ?? null, year: year ?? null })).filter(
    (one) => (!kind || one.kind === kind) && words.every((word) => bare(one.name).includes(word)),
  );
}

/** Per panel, the scores given, for those who keep it: of panels that were read by somebody who may see them. */
export async function scoresOfPanels(tx: Tx, ids: readonly string[]): Promise<Score[][]> {
  const rows = await tx.rows(q.scores, { ids: [...ids] });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}
export const pointsOf = ({ points }: Score): Points[] => JSON.parse(points) as Points[];

export interface ToScore {
  readonly panel: Panel;
  readonly expert: string;
  readonly mine: Score | null;
}
/** The open panels that the viewer sits on, as an expert with an account of its own. */
export async function panelsToScore(tx: Tx, viewer: Viewer | null): Promise<ToScore[]> {
  const expert = await expertOfViewer(tx, viewer);
  if (expert === null) return [];
  const ids = (await tx.rows(q.panelsOfExpert, { expert })).map((row) => row.id);
  if (ids.length === 0) return [];
  const panels = await panelsWhoever(tx, { ids });
  const scores = await tx.rows(q.scores, { ids });
  return panels.map((panel) => ({
    ...{ panel, expert },
    mine: scores.find((score) => score.owner === panel.id && score.expert === expert) ?? null,
  }));
}

/** Whether somebody scores for a seat: the expert by its own account, or else the regulator. */
export function seatFor(viewer: Viewer, panel: Panel, expert: string | null, own: string | null) {
  const seat = sitting(panel).find((one) => one.expert === expert);
  const bySelf = own !== null && own === expert && seat?.account === viewer.id;
  return { seat, bySelf, keeper: keepsPanel(viewer, panel), member: sitting(panel).some((s) => s.expert === own) };
}
