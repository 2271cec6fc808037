import { expect } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import type { Asker } from '../support/world.ts';
import { enterpriseId, invite, openDrive, type DrivingWorld } from './driving.ts';

export const foundry = { supplier: 'tier-1', email: 'boss@foundry.example', name: '王总' };
/** tier-1, which has nobody here, is asked by the lead; its letter is with the foundry's boss. */
export async function askTier1(d: DrivingWorld) {
  const drive = await openDrive(d.w, 'lead', 'lead-works');
  await invite(d.w, 'lead', drive.id, ['tier-1'], { contacts: [foundry] });
  const token = await d.office.tokenTo(foundry.email);
  const waiting = () => d.w.graph.script(`MATCH (l:InvitationLetter {state: 'QUEUED'}) RETURN l.id`);
  await expect.poll(waiting, { timeout: 60_000 }).toEqual([]);
  return { drive: drive.id as string, token };
}
/** supplier-works, which has a member, is asked by the lead. */
export async function askSupplier(d: DrivingWorld, more = '') {
  const drive = await openDrive(d.w, 'lead', 'lead-works', more);
  await invite(d.w, 'lead', drive.id, ['supplier-works']);
  return { drive: drive.id as string, received: (await receivedOf(d, 'supplier', 'supplier-works'))[0]! };
}
/** A second buyer of tier-1, whose member is `strangeMember`. */
export const secondBuyer = (d: DrivingWorld) =>
  d.w.given(
    `MATCH (t:Enterprise {id: 'tier-1'}), (b:Enterprise {id: 'stranger-works'}) CREATE (t)-[:SUPPLIES {id: 'l-9', product: '铸件'}]->(b)`,
  );

const problem = '... on Problem { code message } ... on RuleBroken { rule }';
export interface Received {
  readonly id: string;
  readonly state: string;
  readonly opensCascade: boolean;
  readonly askers: { id: string; name: string; sharesProgress: boolean | null; sharesWithOrigin: boolean | null }[];
  readonly questions: { text: string; answers: { by: string | null; text: string }[] }[];
}
export async function receivedOf(d: DrivingWorld, who: CastMember, enterprise: string): Promise<Received[]> {
  const { data, errors } = await d.w.as(who).ask(
    `query($id: ID!) { enterprise(id: $id) { receivedInvitations(first: 5) { nodes { id state opensCascade
      askers { id name sharesProgress sharesWithOrigin } questions { text answers { by text } } } } } }`,
    { id: enterpriseId(enterprise) },
  );
  expect(errors).toBeUndefined();
  return data.enterprise?.receivedInvitations.nodes ?? [];
}

/** One mutation with one refusal or what is wished to be read of its result. */
export async function act(
  asker: Asker,
  field: string,
  type: string,
  read: string,
  args: Readonly<Record<string, readonly [type: string, value: unknown]>>,
) {
  const entries = Object.entries(args);
  const { data, errors } = await asker.ask(
    `mutation(${entries.map(([name, [kind]]) => `$${name}: ${kind}`).join(', ')}) {
      ${field}(${entries.map(([name]) => `${name}: $${name}`).join(', ')}) { __typename ... on ${type} { ${read} } ${problem} } }`,
    Object.fromEntries(entries.map(([name, [, value]]) => [name, value])),
  );
  expect(errors).toBeUndefined();
  return data[field];
}
export const handOn = (asker: Asker, token: string, email: string, note: string | null = null) =>
  act(asker, 'handOnInvitation', 'InvitationHandedOn', 'email left', {
    ...{ token: ['String!', token], email: ['String!', email], note: ['String', note] },
  });
export const handOnOwn = (asker: Asker, invitation: string, email: string) =>
  act(asker, 'handOnReceivedInvitation', 'InvitationHandedOn', 'email left', {
    ...{ invitation: ['ID!', invitation], email: ['String!', email] },
  });
export const ask = (asker: Asker, token: string, text: string) =>
  act(asker, 'askInviters', 'AskedQuestion', 'text', { token: ['String!', token], text: ['String!', text] });
export const acceptOwn = (asker: Asker, invitation: string, share: readonly string[] = []) =>
  act(asker, 'acceptReceivedInvitation', 'InvitationAnsweredByAudit', 'enterpriseName', {
    ...{ invitation: ['ID!', invitation], share: ['[ID!]', share] },
  });
export const share = (asker: Asker, invitation: string, to: string, on: boolean, withOrigin = false) =>
  act(asker, 'shareProgress', 'ReceivedInvitation', 'state', {
    ...{ invitation: ['ID!', invitation], asker: ['ID!', to], share: ['Boolean!', on] },
    withOrigin: ['Boolean', withOrigin],
  });
