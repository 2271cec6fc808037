import { Enterprise } from '../enterprises/schema.ts';
import { ClockStep, ClockWhy } from '../mandatory-lists/clocks-schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Division } from '../reference/schema.ts';
import * as orders from './service.ts';

export const OrderStatus = builder.enumType('OrderStatus', {
  description: '责令改正的状态 · Where an order to correct stands',
  values: {
    OPEN: { description: '待改正 · Open' },
    FULFILLED: { description: '已改正 · Fulfilled' },
    WITHDRAWN: { description: '已撤回 · Withdrawn' },
    PENALISED: { description: '期满未改正，已处罚 · Ran out unfulfilled, and was penalised' },
  },
});
export const PenaltyKind = builder.enumType('PenaltyKind', {
  description: '处罚种类：警告、罚款、其他 · What a penalty is',
  values: orders.penaltyKinds,
});
const PenaltyRecord = builder.objectRef<orders.Penalty>('PenaltyRecord').implement({
  description:
    '处罚记录：由主管部门录入，本产品不设金额 · A penalty as the regulator recorded it; no amount is assumed',
  fields: (t) => ({
    decidedOn: t.expose('decidedOn', { type: 'Date', description: '决定日期 · Decided on' }),
    documentNo: t.exposeString('documentNo', { description: '决定书文号 · Number of the decision' }),
    kind: t.expose('kind', { type: PenaltyKind }),
    amount: t.float({
      nullable: true,
      description: '金额（元），未录入时为空 · Yuan; null where none was recorded',
      resolve: ({ amount }) => (amount === null ? null : amount / 100),
    }),
    basis: t.exposeString('basis', { description: '依据 · The provision it was decided by' }),
    note: t.exposeString('note', { nullable: true }),
    version: t.exposeInt('version', { description: '版本，更正时须给出 · A correction names it' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true }),
  }),
});

const dueByOf = batched<orders.Order, orders.DueBy | null>(({ graph }, asked) => orders.dueByOf(graph, asked));
export const OrderToCorrect = builder.loadableNodeRef('OrderToCorrect', {
  id: { resolve: (order: orders.Order) => order.id },
  load: (ids: string[], { graph, viewer }) => orders.ordersByIds(graph, viewer, ids),
});
OrderToCorrect.implement({
  description:
    '责令改正：名单上的事项逾期后由主管部门发出；仅该企业与所在地主管部门可见 · An order to correct an overdue step; seen by the enterprise and its regulators alone',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: (order) => order.enterprise }),
    name: t.exposeString('name', { description: '企业名称 · Name of the enterprise' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    authority: t.field({ type: Division, resolve: (order) => order.authority }),
    year: t.exposeInt('year', { description: '名单年度 · Year of the list' }),
    step: t.expose('step', { type: ClockStep, description: '逾期事项 · The step that is overdue' }),
    stepDueOn: t.expose('stepDueOn', { type: 'Date', description: '该事项的到期日 · The day the step was due' }),
    stepCitation: t.exposeString('stepCitation', {
      nullable: true,
      description: '该时限的出处 · Source of that clock',
    }),
    issuedOn: t.expose('issuedOn', { type: 'Date', description: '责令之日 · Issued on' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: '改正期限 · To be fulfilled by' }),
    why: t.field({
      type: ClockWhy,
      nullable: true,
      description: '改正期限的由来；主管部门自定时为空 · Why on that day; null where the regulator set it',
      resolve: (order, _, context) => dueByOf(context, order),
    }),
    pastDue: t.boolean({
      description: '期满尚未改正 · Ran out and is not fulfilled',
      resolve: (order) => orders.isPastDue(order),
    }),
    documentNo: t.exposeString('documentNo', { description: '文号 · Document number' }),
    requirement: t.exposeString('requirement', { description: '改正要求 · What is required' }),
    status: t.field({ type: OrderStatus, resolve: (order) => order.status }),
    closedOn: t.expose('closedOn', {
      type: 'Date',
      nullable: true,
      description: '改正或撤回之日 · Fulfilled or withdrawn on',
    }),
    closingNote: t.exposeString('closingNote', {
      nullable: true,
      description: '改正情况或撤回理由 · What was noted then, or why it was withdrawn',
    }),
    penalty: t.field({ type: PenaltyRecord, nullable: true, resolve: (order) => order.penalty }),
    version: t.exposeInt('version', { description: '版本，变更时须给出 · A change names it' }),
    mayChange: t.boolean({
      description: '读者可否变更：公布名单的主管部门及其上级 · Whether the reader may change it',
      resolve: (order, _, { viewer }) => orders.keepsOrder(viewer, order),
    }),
  }),
});

const ordersOf = batched<string, string[]>(({ graph, viewer }, ids) => orders.ordersOfEnterprises(graph, viewer, ids));
builder.objectField(Enterprise, 'ordersToCorrect', (t) =>
  t.field({
    type: [OrderToCorrect],
    description: '责令改正，读者不可见时为空列表 · Orders to correct; none to whom they are not to be seen',
    resolve: (enterprise, _, context) => ordersOf(context, enterprise.id),
  }),
);

builder.queryField('ordersToCorrect', (t) =>
  t.connection({
    type: OrderToCorrect,
    description: '读者可见的责令改正，待改正的在前 · The orders to correct that the reader sees, open ones first',
    args: {
      authority: t.arg.string({ description: '名单的主管辖区 · Of the lists of this authority' }),
      division: t.arg.string({ description: '企业所在地 · Where the enterprise stands' }),
      year: t.arg.int({ description: '名单年度 · Year of the list' }),
      status: t.arg({ type: OrderStatus }),
      step: t.arg({ type: ClockStep }),
      pastDue: t.arg.boolean({ description: '期满尚未改正的 · Those that ran out and are not fulfilled' }),
      search: t.arg.string({ description: '企业名称、信用代码或文号 · Name, credit code or document number' }),
    },
    resolve: (_, { authority, division, year, status, step, pastDue, search, ...args }, { graph, viewer }) =>
      orders.orderPage(graph, viewer, args, { authority, division, year, status, step, pastDue, search }) as never,
  }),
);
