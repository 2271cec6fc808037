import { holds, type Viewer } from '../access/viewer.ts';
import { sidesOf } from '../audits/lifecycle.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import * as q from './queries.ts';
import type { Recusal } from './recusal.ts';
import type { ExpertField } from './words.ts';

export * from './words.ts';
export { relations, type Recusal, type Step } from './recusal.ts';
export type Expert = RowOf<typeof q.experts>;
export type ExpertTie = RowOf<typeof q.tiesOfExperts>;
export type Panel = RowOf<typeof q.panels>;
export type PanelSeat = Panel['seats'][number];
/** One of the population a panel was drawn from. */
export interface Drawn {
  readonly key: string;
  readonly name: string;
  readonly employer: string | null;
  readonly stratum: string;
  readonly covers: readonly ExpertField[];
}

/** Whoever regulates the region a pool is of. */
export const keepsPool = (viewer: Viewer | null, { division }: Pick<Expert, 'division'>): boolean =>
  keepsListOf(viewer, division);
const isThemself = (viewer: Viewer | null, { account }: Pick<Expert, 'account'>): boolean =>
  account !== null && viewer?.id === account && holds(viewer, 'EXPERT');
const sees = (viewer: Viewer | null, expert: Expert) => keepsPool(viewer, expert) || isThemself(viewer, expert);

/** Whoever asks: for what is done by nobody in particular. */
export const expertsWhoever = (graph: Tx, ids: readonly string[]) => graph.rows(q.experts, { ids: [...ids] });
/** In the order of `ids`; null where there is none the viewer may see: the keepers of the pool and the expert alone do. */
export async function expertsByIds(graph: Tx, viewer: Viewer | null, ids: readonly string[]) {
  const rows = (await graph.rows(q.experts, { ids: [...ids] })).filter((expert) => sees(viewer, expert));
  return ids.map((id): Expert | null => rows.find((row) => row.id === id) ?? null);
}

export interface PoolAsked {
  readonly division?: string | null | undefined;
  readonly field?: ExpertField | null | undefined;
  readonly active?: boolean | null | undefined;
  readonly search?: string | null | undefined;
}
/** The pool as far as the viewer keeps it, by name. */
export async function expertPool(graph: Graph, viewer: Viewer | null, asked: PoolAsked): Promise<Expert[]> {
  if (!holds(viewer, 'REGULATOR')) return [];
  const words = asked.search ? searchWords(asked.search) : [];
  return (await graph.rows(q.experts, { ids: null })).filter(
    (expert) =>
      keepsPool(viewer, expert) &&
      (!asked.division || expert.division.startsWith(asked.division)) &&
      (!asked.field || expert.fields.includes(asked.field)) &&
      (typeof asked.active !== 'boolean' || expert.active === asked.active) &&
      words.every((word) =>
        searchWords(`${expert.name} ${expert.employer ?? ''}`)
          .join(' ')
          .includes(word),
      ),
  );
}

/** The expert that the viewer is, if any. */
export async function expertOfViewer(graph: Tx, viewer: Viewer | null): Promise<string | null> {
  if (!viewer || !holds(viewer, 'EXPERT')) return null;
  return (await graph.one(q.expertOfAccount, { person: viewer.id }))?.id ?? null;
}

/** Per expert, its ties: of experts that were read by somebody who may see them. */
export async function tiesOfExperts(graph: Tx, ids: readonly string[]): Promise<ExpertTie[][]> {
  const rows = await graph.rows(q.tiesOfExperts, { ids: [...ids] });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}

/** Whoever regulates the place of the audited enterprise: nobody else is told who sits on a panel. */
export const keepsPanel = (viewer: Viewer | null, panel: Pick<Panel, 'enterprise' | 'division'>): boolean =>
  sidesOf(viewer, panel).regulator;

export async function panelsByIds(graph: Tx, viewer: Viewer | null, ids: readonly string[]) {
  const rows = await graph.rows(q.panels, { ids: [...ids], audits: null });
  const shown = rows.filter((panel) => keepsPanel(viewer, panel));
  return ids.map((id): Panel | null => shown.find((row) => row.id === id) ?? null);
}
/** Per audit, its panels, the latest first. */
export async function panelsOfAudits(graph: Tx, viewer: Viewer | null, ids: readonly string[]): Promise<Panel[][]> {
  const rows = (await graph.rows(q.panels, { ids: null, audits: [...ids] })).filter((p) => keepsPanel(viewer, p));
  return ids.map((id) => rows.filter((row) => row.audit === id));
}
/** Panels whoever asks: for those who decide and score by them. */
export const panelsWhoever = (tx: Tx, asked: { ids?: readonly string[]; audits?: readonly string[] }) =>
  tx.rows(q.panels, { ids: asked.ids ? [...asked.ids] : null, audits: asked.audits ? [...asked.audits] : null });

/** Holds an audit, or a panel with its audit, for the rest of the transaction. */
export const holdAudit = (tx: Tx, id: string) => tx.one(q.lockAudit, { id });
export const holdPanel = (tx: Tx, id: string) => tx.one(q.lockPanel, { id });

export const sitting = (panel: Panel): PanelSeat[] => panel.seats.filter((seat) => seat.replacedOn === null);
export const populationOf = (panel: Panel): Drawn[] => JSON.parse(panel.population) as Drawn[];
export const recusalsOf = (panel: Panel): Recusal[] => JSON.parse(panel.recusals) as Recusal[];
