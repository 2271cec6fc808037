import { systemOrigin } from '../../server/access/record.ts';
import { operatorSight } from '../../server/access/sight.ts';
import { proposals } from '../../server/mandatory-lists/draft-proposals.ts';
import { writeDraft } from '../../server/mandatory-lists/drafts.ts';
import { AlreadyExists } from '../../server/platform/errors.ts';
import type { Graph } from '../../server/platform/graph.ts';
import { demoToday } from './calendar.ts';

/** 营口 prepares its next list, while the reports of the one before are due within days. */
export const demoDraft = { authority: '2108', year: 2027, startedOn: demoToday };

/** Proposes the list from the demo region, as its regulator would; what is there already stays as it was left. */
export async function draftDemoList(graph: Graph): Promise<void> {
  const { startedOn, ...asked } = demoDraft;
  const found = await proposals(graph, operatorSight, asked, startedOn);
  try {
    await graph.write((tx) => writeDraft(tx, systemOrigin(), asked, found, startedOn));
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
  }
}
