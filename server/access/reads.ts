import { businessDay } from '../platform/dates.ts';
import type { Graph } from '../platform/graph.ts';
import * as q from './queries.ts';
import { mostEnterprises, record, type Origin, type Recorded } from './record.ts';
import type { Sight } from './sight.ts';

export interface Reader {
  readonly graph: Graph;
  readonly sight: Sight;
  readonly origin: Origin;
  readonly reads: Reads;
}
/** What this server has put in the log of who read what. */
export interface Reads {
  /** Before they are answered: the log says once a person, enterprise and day that somebody else has read its yearly records. */
  noteRecords(reader: Omit<Reader, 'reads'>, enterprises: readonly string[]): Promise<void>;
  /** Before the first byte: what is exported, by whom and how it was chosen. */
  noteExport(reader: Pick<Reader, 'graph' | 'origin'>, exported: Pick<Recorded, 'after'>): Promise<void>;
}

/** Remembers at most `mostKept` reads of the day; one forgotten is noted again. */
export function createReads(mostKept = 100_000): Reads {
  let day = '';
  const noted = new Set<string>();

  return {
    async noteRecords({ graph, sight, origin }, enterprises) {
      const today = businessDay();
      if (today !== day || noted.size > mostKept) noted.clear();
      day = today;
      const keyOf = (id: string) => `${origin.person} ${id}`;
      const unnoted = enterprises.filter((id) => !sight.own.includes(id) && !noted.has(keyOf(id)));
      for (let i = 0; i < unnoted.length; i += mostEnterprises) {
        const ids = unnoted.slice(i, i + mostEnterprises);
        await graph.write(async (tx) => {
          const divisions = await tx.rows(q.divisionsOfEnterprises, { ids });
          await record(tx, origin, {
            act: 'READ_RECORDS',
            subject: { type: 'Enterprise', id: ids.length === 1 ? ids[0]! : null },
            divisions: divisions.map((row) => row.division),
            enterprises: ids,
          });
        });
        for (const id of ids) noted.add(keyOf(id));
      }
    },
    async noteExport({ graph, origin }, { after = null }) {
      await graph.write((tx) =>
        record(tx, origin, { act: 'EXPORT_DATA', subject: { type: 'Export', id: null }, after }),
      );
    },
  };
}
