import { Park } from '../parks/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { AlreadyExists, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { Coverage, ScopeInput, scopeInputOf, ScopeMember } from './scope-schema.ts';
import * as wholeAudits from './service.ts';

const WholeAuditStatus = builder.enumType('WholeAuditStatus', {
  description: '整体审核状态 · Whether a whole audit is open',
  values: {
    OPEN: { description: '进行中 · Open' },
    CLOSED: { description: '已结束 · Closed' },
    PASSED: { description: '已通过 · Passed: it credits whoever was in its scope' },
  },
});

type Members = Awaited<ReturnType<typeof wholeAudits.membersOfWholeAudits>>[number];
const membersOf = batched<wholeAudits.WholeAudit, Members>(({ graph, sight }, audits) =>
  wholeAudits.membersOfWholeAudits(graph, sight, audits),
);
const ownPart = '仅见自身部分的读者为空 · null for a reader who sees its own part only';

export const WholeAudit = builder.loadableNodeRef('WholeAudit', {
  id: { resolve: (audit: wholeAudits.WholeAudit) => audit.id },
  load: (ids: string[], { graph, sight }) => wholeAudits.wholeAuditsByIds(graph, sight, ids),
});
WholeAudit.implement({
  description: '园区整体审核 · The whole audit of a park',
  fields: (t) => ({
    name: t.exposeString('name', { description: '名称 · Name' }),
    year: t.exposeInt('year', { description: '数据年度 · Year of the records' }),
    status: t.expose('status', { type: WholeAuditStatus }),
    park: t.field({ type: Park, description: '园区 · The park', resolve: (audit) => audit.park }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: '启动时间 · Opened at' }),
    openedBy: t.exposeString('openedBy', { nullable: true, description: '启动人 · Who opened it' }),
    objective: t.float({
      nullable: true,
      description: `总费用（元）；${ownPart} · Cost in yuan`,
      resolve: (audit) => (audit.scope ? audit.scope.cost / 100 : null),
    }),
    gap: t.float({
      nullable: true,
      description: `与已证明界限的相对差距；${ownPart} · Relative distance to the proven bound`,
      resolve: (audit) => audit.scope?.gap ?? null,
    }),
    members: t.field({
      type: [ScopeMember],
      description: '读者可见的成员 · The members the reader may see',
      resolve: async (audit, _, context) => (await membersOf(context, audit)).members,
    }),
    hiddenMembers: t.int({
      description: '读者不可见的成员数 · Members the reader may not see',
      resolve: async (audit, _, context) => (await membersOf(context, audit)).hidden,
    }),
    coverage: t.field({ type: [Coverage], resolve: (audit) => audit.scope?.coverage ?? [] }),
    targets: t.field({
      type: [Coverage],
      description: '求解时的目标与达到情况 · The targets it was solved with',
      resolve: (audit) => audit.scope?.coverage ?? [],
    }),
    outsideTiers: t.int({
      nullable: true,
      description: ownPart,
      resolve: (audit) => audit.asked?.outsideTiers ?? null,
    }),
    materiality: t.float({
      nullable: true,
      description: ownPart,
      resolve: (audit) => audit.asked?.materiality ?? null,
    }),
    budget: t.float({
      nullable: true,
      description: '预算（元） · Budget in yuan',
      resolve: (audit) => (typeof audit.asked?.budget === 'number' ? audit.asked.budget / 100 : null),
    }),
  }),
});

const wholeAuditsOf = batched<string, string[]>(({ graph, sight }, ids) =>
  wholeAudits.wholeAuditsOfParks(graph, sight, ids),
);
builder.objectField(Park, 'wholeAudits', (t) =>
  t.field({
    type: [WholeAudit],
    description: '园区整体审核，最近在前 · Whole audits of the park that the reader may see, newest first',
    resolve: (park, _, context) => wholeAuditsOf(context, park.id),
  }),
);
builder.queryField('wholeAudit', (t) =>
  t.field({
    type: WholeAudit,
    nullable: true,
    description: '按 id 取整体审核 · A whole audit by its id',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }) => localId('WholeAudit', id),
  }),
);
builder.mutationField('openWholeAudit', (t) =>
  t.field({
    type: WholeAudit,
    description: '启动整体审核 · Opens a whole audit with the scope that the solver finds',
    errors: { types: [NotFound, NotAllowed, RuleBroken, AlreadyExists, InvalidInput] },
    args: {
      input: t.arg({ type: ScopeInput, required: true }),
      name: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ description: '同一键只执行一次 · The same key opens the same audit once' }),
    },
    resolve: (_, { input, name, idempotencyKey }, context) =>
      wholeAudits.openWholeAudit(context, scopeInputOf(input), name, idempotencyKey),
  }),
);
