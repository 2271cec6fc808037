import { record, type Act, type Origin } from '../access/record.ts';
import { differences, edit, named, type Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { expertsByIds } from '../experts/service.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { NotAllowed, NotFound } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { divisions } from '../reference/service.ts';
import * as q from './queries.ts';
import { checkBeside, readMember, readTeam, type MemberGiven, type TeamGiven } from './rules.ts';
import { keptTeam, membersOfTeams, type Team } from './service.ts';

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Names of people are not in the log. */
const recordTeam = (
  tx: Tx,
  origin: Origin,
  act: Act,
  { id, division }: Pick<Team, 'id' | 'division'>,
  facts: { readonly before?: object; readonly after?: object },
) => record(tx, origin, { act, subject: { type: 'GuidanceTeam', id }, divisions: [division], ...facts });

/** Forms a guidance team of a region; returns its id. */
export async function formGuidanceTeam(
  asker: Asker,
  division: string,
  given: TeamGiven,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { graph, origin } = asker;
  const viewer = signedIn(asker.viewer);
  if (!keepsListOf(viewer, division)) throw new NotAllowed();
  readTeam(given);
  if (!(await divisions(graph, { search: division })).some(({ code }) => code === division))
    throw new NotFound('Division', division);
  return graph.write((tx) =>
    once(tx, idempotencyKey, `formGuidanceTeam ${viewer.id}`, () => writeTeam(tx, origin, newId(), division, given)),
  );
}
/** Writes a new team within the caller's transaction. */
export async function writeTeam(tx: Tx, origin: Origin, id: string, division: string, given: TeamGiven) {
  const facts = readTeam(given);
  await tx.one(q.writeTeam, { id, division, ...facts, person: origin.person });
  await recordTeam(tx, origin, 'FORM_GUIDANCE_TEAM', { id, division }, { after: { division, ...facts } });
  return id;
}

const change = (
  asker: Asker,
  asked: Change,
  name: string,
  fields: readonly string[],
  write: (tx: Tx, now: Team) => Promise<void>,
) =>
  edit<Team>(asker, {
    ...{ ...asked, name, type: 'GuidanceTeam', fields },
    lock: (tx) => tx.one(q.lockTeam, { id: asked.id }),
    read: (tx) => keptTeam(tx, asker.viewer, asked.id),
    mayEdit: () => ['name', 'documentNo', 'members'],
    regulates: () => true,
    write,
  });

export const editGuidanceTeam = (asker: Asker, asked: Change, changes: Changes<TeamGiven>): Promise<string> =>
  change(asker, asked, 'editGuidanceTeam', named(changes), async (tx, now) => {
    const { name, documentNo, division } = now;
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const facts = readTeam({ name, documentNo, ...said });
    const { changed, before, after } = differences(now, facts);
    if (changed.length === 0) return;
    await tx.one(q.writeTeam, { id: now.id, division, ...facts, person: asker.origin.person });
    await recordTeam(tx, asker.origin, 'UPDATE_GUIDANCE_TEAM', now, { before, after });
  });

/** What the pool says of an expert that is to be a member; hidden and missing are one. */
async function pooled(tx: Tx, { viewer }: Pick<Asker, 'viewer'>, id: string | null) {
  if (id === null) return null;
  const [expert] = await expertsByIds(tx, viewer, [id]);
  if (!expert) throw new NotFound('Expert', globalId('Expert', id));
  return expert;
}
const told = ({ name: _, employer: __, ...facts }: ReturnType<typeof readMember>, id: string) => ({
  ...{ ...facts, member: id },
});

export const addGuidanceMember = (asker: Asker, asked: Change, given: MemberGiven): Promise<string> =>
  change(asker, asked, 'addGuidanceMember', ['members'], async (tx, now) => {
    await writeMember(tx, asker.origin, now, given, await pooled(tx, asker, given.expert));
  });
/** Writes a new member of a team that is held; returns its id. */
export async function writeMember(
  tx: Tx,
  origin: Origin,
  team: Pick<Team, 'id' | 'division'>,
  given: MemberGiven,
  expert: { readonly name: string; readonly employer: string | null } | null,
): Promise<string> {
  const facts = readMember(given, expert);
  const [others = []] = await membersOfTeams(tx, [team.id]);
  checkBeside(facts, others);
  const id = newId();
  await tx.one(q.writeMember, { team: team.id, id, ...facts, person: origin.person });
  await recordTeam(tx, origin, 'ADD_GUIDANCE_MEMBER', team, { after: told(facts, id) });
  return id;
}

/** Changes what is kept of a member; who somebody is of a pool stays. */
export const editGuidanceMember = (
  asker: Asker,
  asked: Change,
  member: string,
  changes: Changes<Omit<MemberGiven, 'expert'>>,
): Promise<string> =>
  change(asker, asked, 'editGuidanceMember', ['members'], async (tx, now) => {
    const [members = []] = await membersOfTeams(tx, [now.id]);
    const found = members.find(({ id }) => id === member);
    if (!found) throw new NotFound('GuidanceMember', globalId('GuidanceMember', member));
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const whole: MemberGiven = { ...found, ...(found.expert !== null && { name: null }), ...said };
    const facts = readMember(whole, found.expert === null ? null : found);
    checkBeside(
      facts,
      members.filter(({ id }) => id !== member),
    );
    const { changed, before, after } = differences(found, facts);
    if (changed.length === 0) return;
    await tx.one(q.writeMember, { team: now.id, id: member, ...facts, person: asker.origin.person });
    const unnamed = (side: object) =>
      Object.fromEntries(Object.entries(side).filter(([field]) => field !== 'name' && field !== 'employer'));
    await recordTeam(tx, asker.origin, 'UPDATE_GUIDANCE_MEMBER', now, {
      before: { member, ...unnamed(before) },
      after: { member, ...unnamed(after), renamed: changed.includes('name') },
    });
  });
