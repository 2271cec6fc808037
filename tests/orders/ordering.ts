import { expect } from 'vitest';
import { businessDay } from '../../server/platform/dates.ts';
import { globalId } from '../../server/platform/ids.ts';
import { drafting, listed, PROBLEM } from '../mandatory-lists/drafting.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import type { World } from '../support/world.ts';

export const [lead, a, b] = ['清河龙头装备有限公司', '清河甲化工有限公司', '清河乙染料有限公司'];
export const ORDER = `id version name year step stepDueOn stepCitation issuedOn dueOn pastDue documentNo requirement status closedOn closingNote mayChange
  authority { code } why { startedOn movedFrom rulePack rule { key verified } }
  penalty { decidedOn documentNo kind amount basis note version }`;
const ANSWER = `{ __typename ... on OrderToCorrect { ${ORDER} } ${PROBLEM} }`;
const day = 86_400_000;
export const daysFromToday = (days: number) => businessDay(new Date(Date.now() + days * day));
export interface OrderRead {
  readonly id: string;
  readonly version: number;
}

/** Orders, asked for and changed as anybody, about a list of 2102 published on 31 January 2025. */
export function ordering(w: World) {
  const { publish } = drafting(w);
  const mutate = async (as: CastMember | null, text: string, variables: Record<string, unknown>) => {
    const { data, errors } = await (as ? w.as(as) : w.public).ask(text, variables);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as any;
  };
  const entry = async (name: string, year = 2025): Promise<string> => {
    const { data } = await w.public.ask(
      `query($year: Int!) { mandatoryList(authority: "2102", year: $year) { entries { nodes { id name } } } }`,
      { year },
    );
    return data.mandatoryList.entries.nodes.find((one: { name: string }) => one.name === name).id;
  };
  const change =
    (field: string, args: string, given: string) =>
    async (as: CastMember | null, order: OrderRead, more: Record<string, unknown> = {}) =>
      mutate(
        as,
        `mutation($order: ID!, $version: Int!, $key: String${args}) { ${field}(order: $order, version: $version, idempotencyKey: $key${given}) ${ANSWER} }`,
        { order: order.id, version: order.version, ...more },
      );
  const penalty = (name: string) => {
    const send = change(name, ', $penalty: PenaltyInput!', ', penalty: $penalty');
    return (as: CastMember | null, order: OrderRead, more: object = {}, key?: string) =>
      send(as, order, {
        key,
        penalty: {
          ...{ decidedOn: daysFromToday(0), documentNo: '大环罚〔2026〕7号', kind: 'FINE' },
          ...{ basis: '《清洁生产促进法》', ...more },
        },
      });
  };
  return {
    entry,
    publish,
    given: async (...enterprises: string[]) => {
      await smallRegion(w);
      const all = enterprises.length > 0 ? enterprises : ['member-a', 'member-b', 'lead-works'];
      expect(
        await publish(
          2025,
          '2025-01-31',
          all.map((id) => listed(id)),
        ),
      ).toMatchObject({ __typename: 'MandatoryList' });
    },
    issue: async (as: CastMember | null, more: Record<string, unknown> = {}) =>
      mutate(
        as,
        `mutation($entry: ID!, $step: ClockStep!, $documentNo: String!, $requirement: String!, $issuedOn: Date, $dueOn: Date, $key: String) {
          issueOrderToCorrect(entry: $entry, step: $step, documentNo: $documentNo, requirement: $requirement, issuedOn: $issuedOn, dueOn: $dueOn, idempotencyKey: $key) ${ANSWER} }`,
        {
          ...{ entry: more['entry'] ?? (await entry(a)), step: 'START' },
          ...{ documentNo: '大环责改〔2026〕1号', requirement: '限期启动清洁生产审核', ...more },
        },
      ),
    fulfil: change(
      'fulfilOrderToCorrect',
      ', $fulfilledOn: Date, $note: String',
      ', fulfilledOn: $fulfilledOn, note: $note',
    ),
    withdraw: change('withdrawOrderToCorrect', ', $reason: String!', ', reason: $reason'),
    penalise: penalty('recordPenalty'),
    correct: penalty('correctPenalty'),
    orders: async (as: CastMember | null, args = '') => {
      const { data, errors } = await (as ? w.as(as) : w.public).ask(
        `{ ordersToCorrect${args} { totalCount nodes { ${ORDER} } pageInfo { endCursor hasNextPage } } }`,
      );
      expect(errors).toBeUndefined();
      return data.ordersToCorrect;
    },
    ofEnterprise: async (as: CastMember | null, id: string) => {
      const { data, errors } = await (as ? w.as(as) : w.public).ask(
        `query($id: ID!) { enterprise(id: $id) { name ordersToCorrect { ${ORDER} } } }`,
        { id: globalId('Enterprise', id) },
      );
      expect(errors).toBeUndefined();
      return data.enterprise;
    },
    clocks: async (as: CastMember | null, args = '') => {
      const { data, errors } = await (as ? w.as(as) : w.public).ask(
        `{ overdueClocks${args} { totalCount pageInfo { endCursor hasNextPage } nodes { id entry name year mayOrder authority { code }
          clock { step dueOn state } openOrder { id documentNo } enterprise { name } } } }`,
      );
      expect(errors).toBeUndefined();
      return data.overdueClocks;
    },
    log: () =>
      w.graph.script(
        `MATCH (l:LogEntry) WHERE l.subjectType = 'OrderToCorrect'
         RETURN l.act AS act, l.person AS person, l.divisions AS divisions, l.enterprises AS enterprises ORDER BY l.number`,
      ),
  };
}
export const notRegulators = ['parkManager', 'lead', 'supplier', 'expert', 'analyst', 'admin', 'nobody'] as const;
