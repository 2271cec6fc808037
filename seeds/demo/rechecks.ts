import { systemOrigin } from '../../server/access/record.ts';
import { writeDrawn, writeFrozen } from '../../server/rechecks/drawing.ts';
import { recheckDraws, recheckDrawsByIds } from '../../server/rechecks/service.ts';
import type { Graph } from '../../server/platform/graph.ts';
import { rulePack } from '../../server/reference/rule-packs.ts';

/** Liaoning has drawn from those of 2024, and has frozen those of 2025: their seed is committed to and still secret. */
export const demoDraws = [
  { authority: '21', year: 2024, committedOn: '2025-03-03', drawnOn: '2025-03-10' },
  { authority: '21', year: 2025, committedOn: '2026-11-16', drawnOn: null },
] as const;

/** What is there already stays as it was left. */
export async function drawDemoRechecks(graph: Graph): Promise<void> {
  for (const { authority, year, committedOn, drawnOn } of demoDraws) {
    if ((await recheckDraws(graph, { authority, year })).length > 0) continue;
    const rules = await rulePack(graph, authority, committedOn);
    await graph.write(async (tx) => {
      const id = await writeFrozen(tx, systemOrigin(), { authority, year }, rules, committedOn);
      const [draw] = await recheckDrawsByIds(tx, [id]);
      if (draw && drawnOn) await writeDrawn(tx, systemOrigin(), draw, drawnOn);
    });
  }
}
