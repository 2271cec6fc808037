import { expect } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';
import { enterpriseId, openDrive } from './driving.ts';

const problem = '... on Problem { code message } ... on RuleBroken { rule }';
/**
 * lead-works ← supplier-works ← stranger-works, which both the others supply in turn, and eight more that supply supplier-works: of a cascade
 * every tier has somebody of the cast.
 */
export async function circle(w: World): Promise<void> {
  await w.given(
    `MATCH (l:Enterprise {id: 'lead-works'}), (s:Enterprise {id: 'supplier-works'}), (x:Enterprise {id: 'stranger-works'})
     CREATE (x)-[:SUPPLIES {id: 'c-1', product: '矿石', since: date('2021-01-01')}]->(s),
       (s)-[:SUPPLIES {id: 'c-2', product: '坯料', since: date('2021-01-01')}]->(x),
       (l)-[:SUPPLIES {id: 'c-3', product: '装备', since: date('2021-01-01')}]->(x)
     WITH s UNWIND range(1, 8) AS n
     CREATE (:Enterprise {id: 'deep-' + n, name: '深层第' + n + '有限公司', nameKey: 'deep' + n, search: '深层第' + n, industry: '3110', division: '220102', aliases: [], lead: false})
       -[:SUPPLIES {id: 'deep-' + n, product: '料', since: date('2021-01-01')}]->(s)`,
  );
}
/** Both ends of a link open it to an enterprise. */
export const consent = (w: World, link: string, to: string) =>
  w.given(
    `MATCH (s:Enterprise)-[:SUPPLIES {id: $link}]->(b:Enterprise), (to:Enterprise {id: $to}) UNWIND [s, b] AS end
     CREATE (end)<-[:GIVEN_BY]-(:Consent {id: $link + end.id, link: $link, scopes: ['IDENTITY'], givenAt: datetime(), expiresOn: date('2091-01-01')})-[:GIVEN_TO]->(to)`,
    { link, to },
  );
/** The invitation an enterprise received and may still answer. */
export async function receivedBy(w: World, who: CastMember, enterprise: string) {
  const { data } = await w
    .as(who)
    .ask(
      `query($id: ID!) { enterprise(id: $id) { receivedInvitations(first: 9) { nodes { id state unnamed askers { name onBehalfOf } } } } }`,
      { id: enterpriseId(enterprise) },
    );
  return data.enterprise.receivedInvitations.nodes as { id: string; state: string; unnamed: number; askers: any[] }[];
}
export async function acceptOwn(w: World, who: CastMember, invitation: string) {
  const { data } = await w
    .as(who)
    .ask(`mutation($id: ID!) { acceptReceivedInvitation(invitation: $id) { __typename ${problem} } }`, {
      id: invitation,
    });
  return data.acceptReceivedInvitation;
}
export async function passOn(w: World, who: CastMember, enterprise: string, invitation: string, more = '') {
  return openDrive(w, who, enterprise, `continues: "${invitation}" ${more}`);
}
const counts = 'asked sent opened accepted declined';
export const FUNNEL = `query($id: ID!) { node(id: $id) { ... on Drive { funnel {
  counts { ${counts} } tiers { tier counts { asked } } industries { industry counts { asked } }
  cascade { tier total reason countsReason counts { ${counts} } namedCounts { ${counts} } named(first: 20) { nodes { state enterprise { name } } } } } } } }`;
export async function funnelOf(w: World, who: CastMember, drive: string) {
  const { data, errors } = await w.as(who).ask(FUNNEL, { id: drive });
  expect(errors).toBeUndefined();
  return data.node?.funnel;
}
