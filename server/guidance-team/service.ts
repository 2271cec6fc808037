import { operatorSight, publicSight, type Sight } from '../access/sight.ts';
import { holds, type Viewer } from '../access/viewer.ts';
import { answersFor } from '../enterprises/merges.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import * as q from './queries.ts';
import type { VisitState } from './words.ts';

export * from './words.ts';
export type Team = RowOf<typeof q.teams>;
export type Member = RowOf<typeof q.membersOfTeams>;
export type Visit = RowOf<typeof q.visits>;

const standingOf = (viewer: Viewer | null): Sight => (viewer ? answersFor(viewer) : publicSight);
/** The regulator of the region a team is of: names of its members are for it alone. */
export const keepsTeam = (viewer: Viewer | null, { division }: Pick<Team, 'division'>): boolean =>
  keepsListOf(viewer, division);

/** In the order of `ids`: that there is a team, and how large it is, is public. */
export async function teamsByIds(tx: Tx, ids: readonly string[]) {
  const rows = await tx.rows(q.teams, { ids: [...ids], today: businessDay() });
  return ids.map((id): Team | null => rows.find((row) => row.id === id) ?? null);
}
/** A team as whoever keeps it changes it; to anybody else there is none to change. */
export async function keptTeam(tx: Tx, viewer: Viewer | null, id: string): Promise<Team | undefined> {
  const [team] = await teamsByIds(tx, [id]);
  return team && keepsTeam(viewer, team) ? team : undefined;
}
export const guidanceTeams = async (graph: Graph): Promise<string[]> =>
  (await graph.rows(q.teams, { ids: null, today: businessDay() })).map(({ id }) => id);

/** Per team, its members: of teams that were read by somebody who keeps them. */
export async function membersOfTeams(tx: Tx, ids: readonly string[]): Promise<Member[][]> {
  const rows = await tx.rows(q.membersOfTeams, { ids: [...ids] });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}

/** Whoever keeps the team that came: it alone records and closes. */
export const keepsVisit = (viewer: Viewer | null, { teamDivision }: Pick<Visit, 'teamDivision'>): boolean =>
  keepsListOf(viewer, teamDivision);
/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function visitsByIds(tx: Tx, viewer: Viewer | null, ids: readonly string[]) {
  const rows = await tx.rows(q.visits, { ids: [...ids], sight: standingOf(viewer) });
  return ids.map((id): Visit | null => rows.find((row) => row.id === id) ?? null);
}
/** Whoever asks: for what writes one without showing it. */
export const visitsForWhoever = (tx: Tx, ids: readonly string[]): Promise<Visit[]> =>
  tx.rows(q.visits, { ids: [...ids], sight: operatorSight });
/** Per enterprise, the visits to it that the viewer may know of, the latest first. */
export async function visitsOfEnterprises(graph: Graph, viewer: Viewer | null, enterprises: readonly string[]) {
  if (!viewer) return enterprises.map((): Visit[] => []);
  const held = await graph.rows(q.visitsOfEnterprises, { ids: [...enterprises] });
  const seen = await visitsByIds(
    graph,
    viewer,
    held.map(({ id }) => id),
  );
  return enterprises.map((id) => seen.filter((one, i): one is Visit => one !== null && held[i]!.owner === id));
}

/** Names are told to regulators; to the enterprise itself only of those who agreed to be named. */
export const toldMembers = ({ members, regulated }: Visit) =>
  members.map((member) =>
    regulated || member.named
      ? { ...member, told: regulated }
      : { ...member, name: null, role: null, sector: null, told: false },
  );
export type ToldMember = ReturnType<typeof toldMembers>[number];

export const isOverdue = ({ status, followUpDueOn, doneOn }: Visit, today = businessDay()): boolean =>
  status !== 'CLOSED' && doneOn === null && followUpDueOn !== null && followUpDueOn < today;

export interface VisitFilter {
  readonly team?: string | null | undefined;
  readonly division?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly status?: VisitState | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly search?: string | null | undefined;
}
/** The visits that fit and the viewer may know of, the latest first. */
export async function guidanceVisits(graph: Graph, viewer: Viewer | null, asked: VisitFilter): Promise<string[]> {
  if (!holds(viewer, 'REGULATOR', 'ENTERPRISE')) return [];
  const { team, division, year, status, overdue, search } = asked;
  const words = searchWords(search ?? '');
  return (await graph.rows(q.visits, { ids: null, sight: standingOf(viewer) }))
    .filter((one) => {
      const found = [one.name, one.creditCode ?? '', one.topic, one.advice].join(' ').normalize('NFKC').toLowerCase();
      return (
        (!team || one.team === team) &&
        (!division || division === '0' || (one.division?.startsWith(division) ?? false)) &&
        (!year || one.day.startsWith(`${year}-`)) &&
        (!status || one.status === status) &&
        (typeof overdue !== 'boolean' || isOverdue(one) === overdue) &&
        words.every((word) => found.includes(word))
      );
    })
    .map(({ id }) => id);
}
