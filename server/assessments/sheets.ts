import { auditsForWhoever } from '../audits/service.ts';
import { panelsWhoever } from '../experts/service.ts';
import type { Tx } from '../platform/graph.ts';
import { rulePacks } from '../reference/rule-packs.ts';
import { sheetOf, vetoItems, type SheetItem } from './score-sheet.ts';
import { assessmentRules } from './service.ts';

export interface PanelSheet {
  readonly sheet: readonly SheetItem[];
  readonly vetoes: readonly string[];
}
/** Per panel, the sheet its members fill in, by the rules of its audit. */
export async function sheetsOfPanels(tx: Tx, ids: readonly string[]): Promise<PanelSheet[]> {
  const panels = await panelsWhoever(tx, { ids });
  const audits = await auditsForWhoever(
    tx,
    panels.map((panel) => panel.audit),
  );
  const packs = await rulePacks(tx);
  return ids.map((id) => {
    const at = panels.findIndex((panel) => panel.id === id);
    const [panel, audit] = [panels[at], audits[at]];
    if (!panel || !audit) return { sheet: [], vetoes: [] };
    const { rules } = assessmentRules(packs, audit);
    return { sheet: sheetOf(rules, panel.kind), vetoes: vetoItems(rules) };
  });
}
