import { secretOf } from '../access/secret.ts';
import type { Act } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import { sightOf, type Viewer } from '../access/viewer.ts';
import type { Config } from '../config.ts';
import type { Graph } from '../platform/graph.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { LogCheckpoints, type Checkpoint } from '../platform/log-checkpoints.ts';
import { pageOf, pageParams, type Page } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './queries.ts';

export { changesOf, type Change } from './changes.ts';
export type LogEntry = RowOf<typeof q.entriesPage>;
export type LogPerson = RowOf<typeof q.peopleOfLog>;
export interface Asker {
  readonly graph: Graph;
  readonly sight: Sight;
  readonly viewer: Viewer | null;
}
export interface Asked {
  readonly acts?: readonly Act[] | null | undefined;
  /** Global ids, as the API has them. */
  readonly person?: string | null | undefined;
  readonly subject?: string | null | undefined;
  /** Days in Shanghai, both counted. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Who reads what of the log; nobody reads nothing. What was granted to an analyst is not in it. */
export function readerOf(viewer: Viewer | null): q.Reader | null {
  if (!viewer) return null;
  const memberships = viewer.memberships.filter((m) =>
    ['PARK_MANAGER', 'ENTERPRISE', 'REGULATOR', 'ADMINISTRATOR'].includes(m.role),
  );
  if (memberships.length === 0) return null;
  const { all, divisions, own } = sightOf({ ...viewer, memberships });
  const accounts = memberships.some((m) => m.role === 'ADMINISTRATOR');
  return { person: viewer.id, all, divisions, enterprises: own, accounts };
}

const start = (day: string, daysLater = 0): string =>
  new Date(new Date(`${day}T00:00:00+08:00`).getTime() + daysLater * 86_400_000).toISOString();

function filterOf({ acts, person, subject, from, to }: Asked): q.Filter {
  const about = subject ? fromGlobalId(subject) : null;
  return {
    acts: acts && acts.length > 0 ? [...acts] : null,
    person: person ?? null,
    subject: about && { type: about.typename, id: about.id },
    since: from ? start(from) : null,
    until: to ? start(to, 1) : null,
  };
}

/** Entries the viewer may read, newest first. */
export async function logPage(
  { graph, sight, viewer }: Asker,
  args: { first?: number | null | undefined; after?: string | null | undefined },
  asked: Asked,
): Promise<Page<LogEntry>> {
  const page = pageParams(args);
  const reader = readerOf(viewer);
  if (!reader) return pageOf(page, [], { total: 0, remaining: 0 });
  const filter = filterOf(asked);
  const before = page.after ? Number(page.after[0]) : Number.MAX_SAFE_INTEGER;
  const limit = page.limit + 1;
  const [rows, counted] = await Promise.all([
    graph.rows(q.entriesPage, { reader, filter, sight, before, limit }),
    graph.one(q.countEntries, { reader, filter }),
  ]);
  const shown = rows.slice(0, page.limit).map((entry) => (entry.close ? entry : withoutWhence(entry)));
  return pageOf(
    page,
    shown.map((entry) => ({ node: entry, key: entry.number, id: String(entry.number) })),
    { total: counted?.total ?? 0, remaining: rows.length },
  );
}

/** Whom an act merely concerns need not know from where somebody else did it. */
const withoutWhence = (entry: LogEntry): LogEntry => ({ ...entry, address: null, requestId: '' });

/** Those whose acts the viewer may read of: for choosing one. */
export async function peopleOfLog({ graph, viewer }: Asker): Promise<LogPerson[]> {
  const reader = readerOf(viewer);
  return reader ? graph.rows(q.peopleOfLog, { reader }) : [];
}

type Place = Pick<Config, 'neo4j' | 'dataDir' | 'secret'>;
/** What is known of this installation's log outside its database. */
export const checkpointsOf = ({ neo4j, dataDir, secret }: Place): LogCheckpoints =>
  new LogCheckpoints({
    dataDir,
    database: neo4j ? `${neo4j.uri} ${neo4j.database}` : '',
    secret: secretOf({ dataDir, secret }),
  });

/** How far the chain was last found sound: for those who watch over it, regulators and administrators. */
export async function logState(viewer: Viewer | null, place: Place): Promise<Checkpoint | null> {
  const reader = readerOf(viewer);
  if (!reader || !(reader.all || reader.accounts || reader.divisions.length > 0)) return null;
  return (await checkpointsOf(place).read()).checkpoints.at(-1) ?? null;
}
