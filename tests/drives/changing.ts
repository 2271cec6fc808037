import { expect } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';
import { invitationsOf } from './driving.ts';

const problem = '... on Problem { code message } ... on RuleBroken { rule }';
const shown = {
  drive:
    '... on Drive { id version state dueOn report { asked counts { accepted withdrawn asked } declined { kind count } shared } }',
  invitation: '... on Invitation { id version state letters waiting contactEmail lastLetter problem }',
};
/** Changes a drive or an invitation of one's own as it stands now: `work` is the mutation and what it takes beside. */
async function change(w: World, who: CastMember, work: string, thing: 'drive' | 'invitation', id: string, more = '') {
  const { data: now } = await w
    .as(who)
    .ask(`query($id: ID!) { node(id: $id) { ... on Drive { version } ... on Invitation { version } } }`, { id });
  const { data, errors } = await w.as(who).ask(
    `mutation($id: ID!, $version: Int!) { ${work}(${thing}: $id, version: $version ${more}) {
      __typename ${shown[thing]} ${problem} } }`,
    { id, version: now.node?.version ?? 1 },
  );
  expect(errors).toBeUndefined();
  return data[work];
}
export const pause = (w: World, who: CastMember, drive: string) => change(w, who, 'pauseDrive', 'drive', drive);
export const resume = (w: World, who: CastMember, drive: string) => change(w, who, 'resumeDrive', 'drive', drive);
export const close = (w: World, who: CastMember, drive: string) => change(w, who, 'closeDrive', 'drive', drive);
export const edit = (w: World, who: CastMember, drive: string, input: string) =>
  change(w, who, 'editDrive', 'drive', drive, `, input: { ${input} }`);
export const withdraw = (w: World, who: CastMember, invitation: string) =>
  change(w, who, 'withdrawInvitation', 'invitation', invitation);
export const sendAgain = (w: World, who: CastMember, invitation: string, email?: string) =>
  change(w, who, 'sendInvitationAgain', 'invitation', invitation, email ? `, email: "${email}"` : '');

/** What a drive asks of the supplier whose name begins so. */
export async function askOf(w: World, who: CastMember, drive: string, name: string) {
  const { invitations } = await invitationsOf(w, who, drive);
  return invitations.nodes.find((one: any) => one.supplierName.startsWith(name));
}
/** A second buyer of tier-1, whose member of the cast is the strange member. */
export const secondBuyer = (w: World) =>
  w.given(
    `MATCH (s:Enterprise {id: 'tier-1'}), (b:Enterprise {id: 'stranger-works'})
     CREATE (s)-[:SUPPLIES {id: 'l-9', product: '铸件', since: date('2021-01-01')}]->(b)`,
  );
/** Every property of every node and relationship there is, as one text. */
export async function everything(w: World): Promise<string> {
  const text = (thing: string) =>
    `RETURN reduce(all = '', k IN keys(${thing}) | all + k + '=' + reduce(of = '', v IN coalesce([] + ${thing}[k], []) | of + ' ' + toString(v)) + ';') AS held`;
  const rows = [
    ...(await w.graph.script(
      `MATCH (n) WHERE NOT (n:Fact OR n:RulePack OR n:Rule OR n:Migration OR n:Division OR n:Industry OR n:CoalFactor OR n:KeyIndustry OR n:Seed) ${text('n')}`,
    )),
    ...(await w.graph.script(`MATCH ()-[r]->() ${text('r')}`)),
  ];
  return rows.map(({ held }) => held).join('\n');
}
