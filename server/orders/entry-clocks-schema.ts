import { Viewer } from '../access/schema.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { ClockRef, ClockStep } from '../mandatory-lists/clocks-schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division } from '../reference/schema.ts';
import {
  entryClocks,
  openOrdersOf,
  regulatedBy,
  remindersOf,
  runningStates,
  type EntryClock,
  type Reminders,
} from './entry-clocks.ts';
import { OrderToCorrect } from './schema.ts';
import { keepsOrder } from './service.ts';

const RunningState = builder.enumType('RunningClockState', {
  description: '逾期或即将到期 · Overdue, or due soon',
  values: runningStates,
});
const openOrderOf = batched<EntryClock, string | null>(({ graph }, clocks) => openOrdersOf(graph, clocks));
const EntryClockRef = builder.objectRef<EntryClock>('EntryClock').implement({
  description: '名单条目的一项时限 · A clock of an entry of a published list',
  fields: (t) => ({
    id: t.id({ resolve: (one) => globalId('EntryClock', one.key) }),
    entry: t.id({ description: '名单条目 · The entry', resolve: (one) => globalId('ListEntry', one.id) }),
    name: t.exposeString('name', { description: '公布时的名称 · Its name when it was published' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: (one) => one.enterprise }),
    division: t.field({ type: Division, nullable: true, resolve: (one) => one.division }),
    authority: t.field({ type: Division, resolve: (one) => one.authority }),
    year: t.exposeInt('year', { description: '名单年度 · Year of the list' }),
    clock: t.field({ type: ClockRef, resolve: (one) => one.clock }),
    openOrder: t.field({
      type: OrderToCorrect,
      nullable: true,
      description: '就此事项待改正的责令 · The order that is open about it',
      resolve: (one, _, context) => openOrderOf(context, one),
    }),
    mayOrder: t.boolean({
      description: '读者可否就此责令改正 · Whether the reader may order it to be corrected',
      resolve: (one, _, { viewer }) => keepsOrder(viewer, one),
    }),
  }),
});

builder.queryField('overdueClocks', (t) =>
  t.connection({
    type: EntryClockRef,
    description: '主管部门辖区内逾期与即将到期的事项 · Steps overdue or due soon in the reader’s region',
    args: {
      authority: t.arg.string({ description: '名单的主管辖区 · Of the lists of this authority' }),
      year: t.arg.int({ description: '名单年度 · Year of the list' }),
      state: t.arg({ type: RunningState }),
      step: t.arg({ type: ClockStep }),
      search: t.arg.string({ description: '企业名称或信用代码 · Name or credit code' }),
    },
    resolve: async (_, { authority, year, state, step, search, ...args }, { graph, sight, viewer }) => {
      const standing = regulatedBy(viewer);
      const clocks = await entryClocks({ graph, sight }, standing, { authority, year, state, step, search });
      return pageOfList(args, clocks, (one) => one.key);
    },
  }),
);

const RemindersRef = builder.objectRef<Reminders>('Reminders').implement({
  description: '提醒：逾期、即将到期与待改正 · What is overdue or due soon, and the open orders',
  fields: (t) => ({
    overdueCount: t.int({ resolve: ({ counts }) => counts.overdue }),
    dueSoonCount: t.int({ resolve: ({ counts }) => counts.dueSoon }),
    orderCount: t.int({ resolve: ({ counts }) => counts.orders }),
    overdue: t.field({
      type: [EntryClockRef],
      description: '最早到期的几项 · The first of them',
      resolve: (r) => [...r.overdue],
    }),
    dueSoon: t.field({
      type: [EntryClockRef],
      description: '最早到期的几项 · The first of them',
      resolve: (r) => [...r.dueSoon],
    }),
    orders: t.field({
      type: [OrderToCorrect],
      description: '最早到期的几件 · The first of them',
      resolve: (r) => [...r.orders],
    }),
  }),
});
builder.objectField(Viewer, 'reminders', (t) =>
  t.field({
    type: RemindersRef,
    nullable: true,
    description:
      '主管部门辖区内或本企业的提醒；与读者无关时为空 · Of a regulator’s region or of one’s own enterprise; null to whom none of it concerns',
    resolve: (_, __, context) => remindersOf(context),
  }),
);
