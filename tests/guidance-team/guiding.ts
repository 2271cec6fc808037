import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';

export const leadWorks = globalId('Enterprise', 'lead-works');
export const expert = globalId('Expert', 'x1');
const TEAM = `id name size documentNo version mayEdit division { code } members { id expert name employer sector role since until named }`;
export const VISIT = `id version name day topic advice followUpDueOn status overdue answer answeredOn doneOn closedOn closingNote mayEdit mayAnswer mayClose
  team { id name } enterprise { id } visitors { member name sector role }`;
const REFUSED = '... on Problem { code message } ... on InvalidInput { fields { path } } ... on RuleBroken { rule }';
const PROBLEM = `${REFUSED} ... on Conflict { currentVersion changedBy }`;
export interface Held {
  readonly id: string;
  readonly version: number;
}
export const since = '2025-01-01';

/** An expert of the pool and the cast. */
export async function guidedWorld(w: World): Promise<void> {
  await w.empty();
  await w.cast();
  await w.given(
    `CREATE (:Expert {id: 'x1', name: '专家甲', employer: '省节能院', fields: ['ENERGY'], industries: [], division: '21', active: true, version: 1})`,
  );
}

/** What can be done with a team and its visits, as anybody of the cast. */
export function guiding(w: World) {
  const ask = async (who: CastMember | null, text: string, variables: object = {}) =>
    (await (who ? w.as(who) : w.public).ask(text, { ...variables })).data;
  const one = async (who: CastMember, text: string, variables: object) => (await ask(who, text, variables)).done;
  const guide = {
    ask,
    form: (who: CastMember, division = '21', key: string | null = null) =>
      one(
        who,
        `mutation($division: String!, $key: String) { done: formGuidanceTeam(division: $division, input: { name: "省技术指导组", documentNo: "辽环〔2025〕3号" }, key: $key) { __typename ... on GuidanceTeam { ${TEAM} } ${REFUSED} } }`,
        { division, key },
      ),
    rename: (who: CastMember, { id, version }: Held, name: string) =>
      one(
        who,
        `mutation($id: ID!, $version: Int!, $name: String) { done: editGuidanceTeam(team: $id, version: $version, input: { name: $name }) { __typename ... on GuidanceTeam { ${TEAM} } ${PROBLEM} } }`,
        { id, version, name },
      ),
    join: (who: CastMember, { id, version }: Held, input: object) =>
      one(
        who,
        `mutation($id: ID!, $version: Int!, $input: GuidanceMemberInput!) { done: addGuidanceMember(team: $id, version: $version, input: $input) { __typename ... on GuidanceTeam { ${TEAM} } ${PROBLEM} } }`,
        { id, version, input: { sector: '节能', role: 'MEMBER', since, ...input } },
      ),
    change: (who: CastMember, { id, version }: Held, member: string, input: object) =>
      one(
        who,
        `mutation($id: ID!, $version: Int!, $member: ID!, $input: GuidanceMemberChanges!) { done: editGuidanceMember(team: $id, version: $version, member: $member, input: $input) { __typename ... on GuidanceTeam { ${TEAM} } ${PROBLEM} } }`,
        { id, version, member, input },
      ),
    visit: (who: CastMember, team: string, members: readonly string[], input: object = {}, key: string | null = null) =>
      one(
        who,
        `mutation($team: ID!, $input: GuidanceVisitInput!, $key: String) { done: recordGuidanceVisit(team: $team, input: $input, key: $key) { __typename ... on GuidanceVisit { ${VISIT} } ${REFUSED} } }`,
        {
          team,
          key,
          input: {
            enterprise: leadWorks,
            day: '2026-03-02',
            topic: '余热',
            advice: '增设余热锅炉',
            followUpDueOn: '2026-06-30',
            members,
            ...input,
          },
        },
      ),
    edit: (who: CastMember, { id, version }: Held, input: object) =>
      one(
        who,
        `mutation($id: ID!, $version: Int!, $input: GuidanceVisitChanges!) { done: editGuidanceVisit(visit: $id, version: $version, input: $input) { __typename ... on GuidanceVisit { ${VISIT} } ${PROBLEM} } }`,
        { id, version, input },
      ),
    answer: (who: CastMember, { id, version }: Held, answer: string, doneOn: string | null = null) =>
      one(
        who,
        `mutation($id: ID!, $version: Int!, $answer: String!, $doneOn: Date) { done: answerGuidance(visit: $id, version: $version, answer: $answer, doneOn: $doneOn) { __typename ... on GuidanceVisit { ${VISIT} } ${PROBLEM} } }`,
        { id, version, answer, doneOn },
      ),
    close: (who: CastMember, { id, version }: Held, note: string | null = null) =>
      one(
        who,
        `mutation($id: ID!, $version: Int!, $note: String) { done: closeGuidance(visit: $id, version: $version, note: $note) { __typename ... on GuidanceVisit { ${VISIT} } ${PROBLEM} } }`,
        { id, version, note },
      ),
    teams: async (who: CastMember | null) =>
      (await ask(who, `{ guidanceTeams { totalCount nodes { ${TEAM} } } }`)).guidanceTeams,
    visits: async (who: CastMember | null, asked = '') =>
      (await ask(who, `{ guidanceVisits${asked} { totalCount nodes { ${VISIT} } } }`)).guidanceVisits,
  };
  return {
    ...guide,
    /** A team of an expert who is not named and of one by name who is. */
    teamOfTwo: async () => {
      const empty = await guide.form('regulator');
      const led = await guide.join('regulator', empty, { expert, role: 'LEADER' });
      return guide.join('regulator', led, { name: '组外甲', employer: '大学', named: true });
    },
  };
}
