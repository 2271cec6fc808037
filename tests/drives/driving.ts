import { expect } from 'vitest';
import { createAuth } from '../../server/access/auth.ts';
import { letterRounds } from '../../server/drives/sending.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { postOffice } from '../support/post-office.ts';
import { smallRegion } from '../support/small-region.ts';
import { world, type Asker, type World } from '../support/world.ts';

export const today = businessDay();
export const dayIn = (days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
export const enterpriseId = (id: string): string => globalId('Enterprise', id);

export type Office = Awaited<ReturnType<typeof postOffice>>;
/** A small region whose letters go to a real mail server; `rounds` are those of one server. */
export async function drivingWorld() {
  const office = await postOffice();
  const w = await world({ smtp: office.smtp });
  const rounds = letterRounds({ graph: w.graph, config: w.config, auth: w.auth }, { everyMs: 3_600_000 })!;
  return {
    w,
    office,
    rounds,
    /** Another server on the same graph. */
    anotherServer() {
      const auth = createAuth(w.graph, w.config, { memoryKib: 8, rounds: 1 });
      return letterRounds({ graph: w.graph, config: w.config, auth }, { everyMs: 3_600_000 })!;
    },
    /** Nobody is of tier-1, whose address its buyer gives; supplierWorks has its member of the cast. */
    async begin() {
      await smallRegion(w);
      office.empty();
    },
    async close() {
      await rounds.stop();
      await office.close();
      await w.close();
    },
  };
}
export type DrivingWorld = Awaited<ReturnType<typeof drivingWorld>>;

const problem = '... on Problem { code message } ... on RuleBroken { rule }';
export async function openDrive(w: World, who: CastMember, lead: string, more = '') {
  const { data, errors } = await w.as(who).ask(
    `mutation($lead: ID!, $dueOn: Date!) {
      openDrive(lead: $lead, name: "绿链行动", dueOn: $dueOn ${more}) {
        __typename ... on Drive { id version state name tier } ${problem} } }`,
    { lead: enterpriseId(lead), dueOn: dayIn(30) },
  );
  expect(errors).toBeUndefined();
  return data.openDrive;
}
export interface Contact {
  readonly supplier: string;
  readonly email: string;
  readonly name?: string;
}
export async function invite(
  w: World,
  who: CastMember,
  drive: string,
  suppliers: readonly string[],
  { contacts = [], message = null }: { contacts?: readonly Contact[]; message?: string | null } = {},
) {
  const { data, errors } = await w.as(who).ask(
    `mutation($drive: ID!, $suppliers: [ID!]!, $message: String, $contacts: [SupplierContactInput!]) {
      inviteSuppliers(drive: $drive, suppliers: $suppliers, message: $message, contacts: $contacts) {
        __typename
        ... on SuppliersInvited {
          invitations { id state version supplierName tier message letters waiting }
          skipped { supplier { name } reason until } }
        ${problem} } }`,
    {
      drive,
      message,
      suppliers: suppliers.map(enterpriseId),
      contacts: contacts.map((one) => ({ ...one, supplier: enterpriseId(one.supplier) })),
    },
  );
  expect(errors).toBeUndefined();
  return data.inviteSuppliers;
}
export async function invitationsOf(w: World, who: CastMember, drive: string) {
  const { data } = await w.as(who).ask(
    `query($drive: ID!) { node(id: $drive) { ... on Drive {
      counts { asked draft sent opened accepted declined answeredByCredit expired withdrawn }
      invitations(first: 50) { nodes { id supplierName state tier version message declineKind declineReason creditUntil
        alongside contactEmail letters waiting lastLetter problem } } } } }`,
    { drive },
  );
  return data.node;
}

const summary = `enterpriseName email unnamed hasAccount hasPeople mayJoin holder creditUntil
  askers { name goal message dueOn onBehalfOf indicators }`;
export const open = async (asker: Asker, token: string) =>
  (await asker.ask(`mutation($token: String!) { openInvitation(token: $token) { ${summary} } }`, { token })).data
    .openInvitation;
export const accept = async (
  asker: Asker,
  token: string,
  more: { name?: string; password?: string; key?: string } = {},
) =>
  (
    await asker.ask(
      `mutation($token: String!, $name: String, $password: String, $key: String) {
        acceptInvitation(token: $token, name: $name, password: $password, key: $key) {
          __typename
          ... on InvitationAnsweredByAudit { enterpriseName joinedAudit email newAccount audit { id } }
          ${problem} } }`,
      { token, ...more },
    )
  ).data.acceptInvitation;
export const decline = async (asker: Asker, token: string, reason: string, kind = 'OTHER') =>
  (
    await asker.ask(
      `mutation($token: String!, $reason: String!, $kind: DeclineKind) {
        declineInvitation(token: $token, reason: $reason, kind: $kind) {
          __typename ... on InvitationAnswered { enterpriseName } ${problem} } }`,
      { token, reason, kind },
    )
  ).data.declineInvitation;
export const answerByCredit = async (asker: Asker, token: string) =>
  (
    await asker.ask(
      `mutation($token: String!) { answerByCredit(token: $token) {
        __typename ... on InvitationAnswered { enterpriseName creditUntil } ${problem} } }`,
      { token },
    )
  ).data.answerByCredit;
