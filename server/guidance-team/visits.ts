import { record, type Act, type Origin } from '../access/record.ts';
import { differences, edit, named, type Asker } from '../edits/editing.ts';
import { answersFor, signedIn } from '../enterprises/merges.ts';
import { businessDay } from '../platform/dates.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import * as q from './queries.ts';
import { checkState, inForce, readVisit, type VisitGiven } from './rules.ts';
import { keepsVisit, keptTeam, membersOfTeams, visitsByIds, type Team, type Visit } from './service.ts';
import type { Change, Changes } from './teams.ts';

type Concerned = Pick<Visit, 'id' | 'division' | 'teamDivision' | 'enterprise'>;
export const recordVisit = (
  tx: Tx,
  origin: Origin,
  act: Act,
  visit: Concerned,
  facts: { before?: object; after?: object },
) =>
  record(tx, origin, {
    ...{ act, subject: { type: 'GuidanceVisit', id: visit.id }, enterprises: [visit.enterprise], ...facts },
    divisions: [visit.division, visit.teamDivision],
  });

/** Those who came were members of the team on the day. */
async function checkMembers(tx: Tx, team: string, { day, members }: VisitGiven): Promise<void> {
  const [known = []] = await membersOfTeams(tx, [team]);
  for (const id of members) {
    const found = known.find((one) => one.id === id);
    if (!found) throw new NotFound('GuidanceMember', globalId('GuidanceMember', id));
    if (!inForce(found, day))
      throw new RuleBroken(
        { zh: '所选成员当日不在技术指导组', en: 'Somebody named was not a member of the team on that day' },
        'member-on-the-day',
      );
  }
}

/** Records a visit of a team to an enterprise of its region; returns its id. */
export async function recordGuidanceVisit(
  asker: Asker,
  team: string,
  enterprise: string,
  given: VisitGiven,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { graph, origin } = asker;
  const viewer = signedIn(asker.viewer);
  return graph.write((tx) =>
    once(tx, idempotencyKey, `recordGuidanceVisit ${viewer.id}`, async () => {
      await tx.one(q.lockTeam, { id: team });
      const kept = await keptTeam(tx, viewer, team);
      if (!kept) throw new NotFound('GuidanceTeam', globalId('GuidanceTeam', team));
      const found = await tx.one(q.enterpriseToGuide, { enterprise, sight: answersFor(viewer) });
      if (!found) throw new NotFound('Enterprise', globalId('Enterprise', enterprise));
      if (kept.division !== '0' && !found.division?.startsWith(kept.division))
        throw new RuleBroken(
          { zh: '企业应在技术指导组所属辖区内', en: 'The enterprise stands in the region of the team' },
          'guidance-within-its-region',
        );
      return writeVisit(tx, origin, kept, found, given, businessDay());
    }),
  );
}
/** Writes a visit of a team that is held; returns its id. */
export async function writeVisit(
  tx: Tx,
  origin: Origin,
  team: Pick<Team, 'id' | 'division'>,
  enterprise: { readonly id: string; readonly division: string | null },
  given: VisitGiven,
  today: string,
): Promise<string> {
  const facts = readVisit(given, today);
  await checkMembers(tx, team.id, facts);
  const id = newId();
  const row = { ...facts, members: [...facts.members] };
  await tx.one(q.writeVisit, { id, team: team.id, enterprise: enterprise.id, ...row, person: origin.person });
  const visit = { id, division: enterprise.division, teamDivision: team.division, enterprise: enterprise.id };
  await recordVisit(tx, origin, 'RECORD_GUIDANCE_VISIT', visit, { after: { ...facts, members: facts.members.length } });
  return id;
}

export const changeVisit = (
  asker: Asker,
  asked: Change,
  name: string,
  fields: readonly string[],
  may: (now: Visit) => boolean,
  write: (tx: Tx, now: Visit) => Promise<void>,
) =>
  edit<Visit>(asker, {
    ...{ ...asked, name, type: 'GuidanceVisit', fields },
    lock: (tx) => tx.one(q.lockVisit, { id: asked.id }),
    read: async (tx) => (await visitsByIds(tx, asker.viewer, [asked.id]))[0] ?? undefined,
    mayEdit: (now) => (may(now) ? visitFields : []),
    regulates: (now) => keepsVisit(asker.viewer, now),
    write,
  });
export const visitFields = ['day', 'topic', 'advice', 'followUpDueOn', 'members'];

/** Corrects what was recorded of a visit, until the enterprise has answered it. */
export const editGuidanceVisit = (asker: Asker, asked: Change, changes: Changes<VisitGiven>): Promise<string> =>
  changeVisit(
    asker,
    asked,
    'editGuidanceVisit',
    named(changes),
    (now) => keepsVisit(asker.viewer, now),
    async (tx, now) => {
      checkState(now.status, ['OPEN']);
      const members = now.members.map(({ id }) => id).sort();
      const { day, topic, advice, followUpDueOn } = now;
      const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const facts = readVisit({ day, topic, advice, followUpDueOn, members, ...said }, businessDay());
      await checkMembers(tx, now.team, facts);
      const { changed, before, after } = differences({ ...now, members }, facts);
      if (changed.length === 0) return;
      const row = { ...facts, members: [...facts.members], person: asker.origin.person };
      await tx.one(q.writeVisit, { id: now.id, team: now.team, enterprise: now.enterprise, ...row });
      const counted = (side: object, list: readonly string[]) =>
        'members' in side ? { ...side, members: list.length } : side;
      await recordVisit(tx, asker.origin, 'UPDATE_GUIDANCE_VISIT', now, {
        before: counted(before, members),
        after: counted(after, facts.members),
      });
    },
  );
