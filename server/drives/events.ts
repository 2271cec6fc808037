import type { Sight } from '../access/sight.ts';
import type { Context } from '../platform/context.ts';
import { eventStream } from '../platform/event-stream.ts';
import { localId } from '../platform/ids.ts';
import { funnelsOfDrives } from './cascade-funnels.ts';
import type { Funnel } from './funnel.ts';

const pauseMs = 1500;
const numbersOf = ({ counts, tiers, industries, cascade }: Funnel) => ({
  ...{ counts, tiers, industries },
  cascade: cascade.map(({ named, ...figures }) => ({ ...figures, named: named.length })),
});

/** How a drive gets on, as server-sent events, to whoever may see it by then. */
export function driveEvents(request: Request, context: Context, id: string): Promise<Response> {
  const { graph, viewer, sight } = context;
  const drive = localId('Drive', id);
  let told = '';
  let at = '';
  return eventStream(
    request,
    { person: viewer?.id ?? '', sight, sightNow: () => context.sightNow() },
    {
      event: 'change',
      pauseMs,
      async read(by: Sight) {
        const [funnel] = await graph.read((tx) => funnelsOfDrives(tx, by, [drive]));
        if (!funnel) return null;
        const numbers = numbersOf(funnel);
        const text = JSON.stringify(numbers);
        if (text !== told) [told, at] = [text, new Date().toISOString()];
        return { ...numbers, at };
      },
    },
  );
}
