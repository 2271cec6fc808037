import { expect } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { places, type CastMember } from '../support/cast.ts';
import type { World } from '../support/world.ts';

export const PROBLEM = `... on Problem { code message ... on RuleBroken { rule citation } ... on InvalidInput { fields { path } }
  ... on Conflict { changedBy currentVersion } }`;
export const AUDIT = `id version mode basis stage status openedOn dueOn deferredUntil agency team { name role }
  listEntry { year publishedOn } stages { stage done current } acts { act allowed why citation }
  history { kind from to on until side by reason }`;
export const works = globalId('Enterprise', places.supplierWorks.id);
export interface Known {
  readonly id: string;
  readonly version: number;
}

/** 青禾铸件, in the park and on a list in force of its city. */
export async function listedWorks(w: World): Promise<void> {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (e:Enterprise {id: $id}), (p:Park {id: 'park'})
     SET e.published = true
     CREATE (e)-[:IN_PARK]->(p), (:MandatoryEntry {id: 'entry', year: 2026, authority: '2103', categories: ['EXCEEDS_LIMITS'],
       publishedOn: date('2026-01-31'), inForce: true})-[:LISTS]->(e)`,
    { id: places.supplierWorks.id },
  );
}

/** Audits, started and changed as anybody. */
export function auditing(w: World) {
  const mutate = async (as: CastMember, name: string, args: string, variables: Record<string, unknown>) => {
    const given = args
      .split(' ')
      .filter((_, i) => i % 2 === 0)
      .map((arg) => arg.replace(':', ''));
    const { data, errors } = await w
      .as(as)
      .ask(
        `mutation(${args.replaceAll(/(\w+): /g, '$$$1: ')}) { ${name}(${given.map((arg) => `${arg}: $${arg}`).join(', ')}) { __typename ... on Audit { ${AUDIT} } ${PROBLEM} } }`,
        variables,
      );
    expect(errors).toBeUndefined();
    return data[name];
  };
  const of = ({ id, version }: Known) => ({ audit: id, version });
  const change = 'audit: ID! version: Int!';
  return {
    start: (as: CastMember, basis: string, more: Record<string, unknown> = {}, key: string | null = null) =>
      mutate(as, 'startAudit', 'input: StartAuditInput! idempotencyKey: String', {
        input: { enterprise: works, basis, openedOn: '2026-02-10', ...more },
        idempotencyKey: key,
      }),
    move: (as: CastMember, audit: Known, to: string, on: string | null = null) =>
      mutate(as, 'moveAudit', `${change} to: AuditStage! on: Date`, { ...of(audit), to, on }),
    sendBack: (as: CastMember, audit: Known, to: string, reason = '现状调查不全') =>
      mutate(as, 'returnAudit', `${change} to: AuditStage! reason: String!`, { ...of(audit), to, reason }),
    defer: (as: CastMember, audit: Known, until: string, reason = '停产检修') =>
      mutate(as, 'deferAudit', `${change} until: Date! reason: String!`, { ...of(audit), until, reason }),
    resume: (as: CastMember, audit: Known) => mutate(as, 'resumeAudit', change, of(audit)),
    withdraw: (as: CastMember, audit: Known, reason = '企业关停') =>
      mutate(as, 'withdrawAudit', `${change} reason: String!`, { ...of(audit), reason }),
    team: (as: CastMember, audit: Known, agency: string | null, team: object[]) =>
      mutate(as, 'editAuditTeam', `${change} agency: String team: [AuditTeamMemberInput!]!`, {
        ...of(audit),
        agency,
        team,
      }),
    read: async (as: CastMember, id: string) => {
      const { data, errors } = await w
        .as(as)
        .ask(`query($id: ID!) { node(id: $id) { ... on Audit { ${AUDIT} } } }`, { id });
      expect(errors).toBeUndefined();
      return data.node;
    },
  };
}
