import { actNames, acts, channels, subjectTypes } from '../access/record.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import type { Checkpoint } from '../platform/log-checkpoints.ts';
import { faults } from '../platform/log-verification.ts';
import * as log from './service.ts';

const LogAct = builder.enumType('LogAct', {
  description: '做了什么 · What was done',
  values: Object.fromEntries(
    actNames.map((act) => [act, { description: `${acts[act].zh} · ${acts[act].en}` }]),
  ) as Record<(typeof actNames)[number], { description: string }>,
});
const LogChannel = builder.enumType('LogChannel', {
  description: '经由何处 · By which way in: a page, a token, the command line, the system itself',
  values: channels,
});
const LogSubjectType = builder.enumType('LogSubjectType', {
  description: '对象的种类 · What kind of thing it was done to',
  values: subjectTypes,
});
const LogFault = builder.enumType('LogFault', {
  description: '日志链的问题 · What is wrong with the chain of the log',
  values: faults,
});

const LogChange = builder.objectRef<log.Change>('LogChange').implement({
  description: '一个字段的变化 · A field that changed',
  fields: (t) => ({
    field: t.exposeString('field'),
    before: t.exposeString('before', { nullable: true, description: '之前；新增时为空 · Before; null when it is new' }),
    after: t.exposeString('after', { nullable: true, description: '之后；删除时为空 · After; null when it is gone' }),
  }),
});
const LogPerson = builder.objectRef<log.LogPerson>('LogPerson').implement({
  description: '日志中的人员 · Somebody in the log',
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});
const LogEntry = builder.objectRef<log.LogEntry>('LogEntry').implement({
  description: '日志记录 · An entry of the log',
  fields: (t) => ({
    id: t.id({ resolve: (entry) => globalId('LogEntry', String(entry.number)) }),
    number: t.exposeInt('number', { description: '链中的编号 · Its number in the chain' }),
    at: t.expose('at', { type: 'DateTime', description: '时刻 · When' }),
    act: t.field({ type: LogAct, resolve: (entry) => entry.act }),
    person: t.field({
      type: LogPerson,
      nullable: true,
      description: '人员；系统自身为空 · Who; null for the system itself',
      resolve: ({ person, personName }) => (person === null ? null : { id: person, name: personName ?? '' }),
    }),
    channel: t.field({ type: LogChannel, resolve: (entry) => entry.channel }),
    address: t.exposeString('address', {
      nullable: true,
      description: '来自的地址 · The address it came from, as far as it is known and the reader may know it',
    }),
    requestId: t.exposeString('requestId', { description: '请求编号 · The request' }),
    subjectType: t.field({ type: LogSubjectType, resolve: (entry) => entry.subjectType }),
    subject: t.id({
      nullable: true,
      description: '对象的 id · The id of what it was done to',
      resolve: ({ subjectType, subjectId }) => (subjectId === null ? null : globalId(subjectType, subjectId)),
    }),
    subjectName: t.exposeString('subjectName', {
      nullable: true,
      description: '对象现在的名称 · Its present name, as far as the reader may know it',
    }),
    changes: t.field({
      type: [LogChange],
      description: '读者可见的变化 · What changed, as far as the reader may see it',
      resolve: (entry) => log.changesOf(entry),
    }),
    hash: t.exposeString('hash', { description: '链中的哈希 · Its hash in the chain' }),
  }),
});
const LogState = builder.objectRef<Checkpoint>('LogState').implement({
  description: '日志链最近一次校验 · The last check of the log’s chain',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '至此无误 · Sound up to this entry' }),
    at: t.expose('at', { type: 'DateTime', description: '校验时间 · When it was checked' }),
    fault: t.field({
      type: LogFault,
      nullable: true,
      description: '发现的问题；无问题为空 · What was found wrong; null for nothing',
      resolve: (state) => state.finding?.fault ?? null,
    }),
    firstBad: t.int({
      nullable: true,
      description: '第一条有问题的记录 · The first bad entry',
      resolve: (state) => state.finding?.number ?? null,
    }),
  }),
});

const LogFilter = builder.inputType('LogFilter', {
  description: '日志的筛选 · What of the log',
  fields: (t) => ({
    acts: t.field({ type: [LogAct], description: '其中之一 · One of these' }),
    person: t.id({ description: '人员 · Who' }),
    subject: t.id({
      description: '对象，或涉及的企业、园区 · What it was done to, or an enterprise or park it concerns',
    }),
    from: t.field({ type: 'Date', description: '自该日起 · From this day on' }),
    to: t.field({ type: 'Date', description: '至该日（含） · Up to this day, which counts' }),
  }),
});
const LogEntryConnection = builder.connectionObject(
  { type: LogEntry, name: 'LogEntryConnection' },
  { name: 'LogEntryEdge' },
);

builder.queryFields((t) => ({
  log: t.field({
    type: LogEntryConnection,
    description: '读者可读的日志，最近在前 · The entries of the log that the reader may read, newest first',
    args: { first: t.arg.int(), after: t.arg.string(), filter: t.arg({ type: LogFilter }) },
    resolve: (_, { first, after, filter }, context) => log.logPage(context, { first, after }, filter ?? {}) as never,
  }),
  logPeople: t.field({
    type: [LogPerson],
    description: '读者可读的日志中的人员 · Those who appear in the entries the reader may read',
    resolve: (_, __, context) => log.peopleOfLog(context),
  }),
  logState: t.field({
    type: LogState,
    nullable: true,
    description:
      '日志链的校验状态，供主管部门与管理员 · How far the chain was checked; for regulators and administrators',
    resolve: (_, __, { viewer, config }) => log.logState(viewer, config),
  }),
}));
