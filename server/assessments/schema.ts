import { Audit } from '../audits/schema.ts';
import type { Audit as AuditRow } from '../audits/service.ts';
import { AssessmentKind } from '../experts/panels-schema.ts';
import type { PanelKind } from '../experts/words.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Division } from '../reference/schema.ts';
import * as assessments from './service.ts';

const Result = builder.enumType('AssessmentResult', {
  description: '评估、验收的结果 · What came of it',
  values: {
    PASSED: { description: '通过 · Passed' },
    FAILED: { description: '不通过 · Not passed' },
  },
});
export const ScoreItem = builder.objectRef<assessments.SheetItem>('ScoreItem').implement({
  description: '评分项目 · An item of the score sheet',
  fields: (t) => ({
    item: t.exposeString('item'),
    weight: t.exposeInt('weight', { description: '满分 · The most it can have' }),
  }),
});
const Unmet = builder.objectRef<assessments.Unmet>('UnmetCondition').implement({
  description: '尚未满足的条件 · Something that is still to be done',
  fields: (t) => ({
    rule: t.exposeString('rule'),
    text: t.string({ resolve: (unmet, _, { locale }) => unmet[locale] }),
    citation: t.exposeString('citation', { nullable: true }),
  }),
});
const Readiness = builder.objectRef<assessments.Readiness>('AuditReadiness').implement({
  description: '是否可以评估或验收，以及尚缺什么 · Whether an audit is ready, and what is missing',
  fields: (t) => ({
    kind: t.field({ type: AssessmentKind, resolve: ({ kind }) => kind }),
    ready: t.boolean({ resolve: ({ unmet }) => unmet.length === 0 }),
    unmet: t.field({ type: [Unmet], resolve: ({ unmet }) => [...unmet] }),
    merged: t.exposeBoolean('merged', { description: '评估与验收合并 · It stands for the assessment too' }),
    passMark: t.exposeFloat('passMark', { description: '通过分数 · The mark to reach' }),
    sheet: t.field({ type: [ScoreItem], resolve: ({ sheet }) => [...sheet] }),
    vetoes: t.stringList({
      description: '一票否决项 · Items that fail it whatever the score',
      resolve: (r) => [...r.vetoes],
    }),
  }),
});

export const Assessment = builder.loadableNodeRef('Assessment', {
  id: { resolve: (one: assessments.Assessment) => one.id },
  load: (ids: string[], { graph, sight }) => assessments.assessmentsByIds(graph, sight, ids),
});
Assessment.implement({
  description:
    '评估或验收的决定，一经作出不再改变；企业自身与主管部门可见 · A decision, never changed; for the enterprise itself and its regulator',
  fields: (t) => ({
    kind: t.field({ type: AssessmentKind, resolve: ({ kind }) => kind }),
    result: t.field({ type: Result, resolve: ({ result }) => result }),
    score: t.exposeFloat('score', { description: '专家平均分，一位小数 · Mean of the members' }),
    passMark: t.exposeFloat('passMark'),
    vetoes: t.exposeStringList('vetoes', { description: '否决项 · Veto items that were found' }),
    opinion: t.exposeString('opinion', { description: '意见 · The opinion' }),
    merged: t.exposeBoolean('merged'),
    members: t.exposeInt('members', { description: '评分专家人数 · How many scored' }),
    on: t.expose('decidedOn', { type: 'Date' }),
    name: t.exposeString('name', { description: '决定时的企业名称 · Name of the enterprise then' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    division: t.field({ type: Division, nullable: true, resolve: ({ division }) => division }),
    rulePack: t.exposeString('rulePack'),
    filledFrom: t.exposeString('filledFrom', {
      nullable: true,
      description: '审核的规则包尚无的规则取自 · Packs that said what those of the audit do not',
    }),
    audit: t.field({ type: Audit, nullable: true, resolve: ({ audit }) => audit }),
  }),
});

type Asked = { audit: AuditRow; kind: PanelKind };
const loaders = {
  ASSESSMENT: batched<AuditRow, assessments.Readiness | null>(({ graph }, all) => ready(graph, all, 'ASSESSMENT')),
  ACCEPTANCE: batched<AuditRow, assessments.Readiness | null>(({ graph }, all) => ready(graph, all, 'ACCEPTANCE')),
};
const ready = (graph: Parameters<typeof assessments.readinessOf>[0], all: readonly AuditRow[], kind: PanelKind) =>
  assessments.readinessOf(
    graph,
    all.map((audit): Asked => ({ audit, kind })),
  );
const decidedOf = batched<string, assessments.Assessment[]>(({ graph, sight }, ids) =>
  assessments.assessmentsOfAudits(graph, sight, ids),
);
builder.objectFields(Audit, (t) => ({
  readiness: t.field({
    type: Readiness,
    nullable: true,
    description: '仅企业自身与主管部门可见 · For the enterprise itself and its regulator alone',
    args: { kind: t.arg({ type: AssessmentKind, required: true }) },
    resolve: (audit, { kind }, context) => loaders[kind](context, audit),
  }),
  assessments: t.field({
    type: [Assessment],
    description:
      '评估、验收的决定，最近在前；仅企业自身与主管部门可见 · What was decided, the latest first; for the enterprise itself and its regulator alone',
    resolve: async (audit, _, context) => (await decidedOf(context, audit.id)).map(({ id }) => id),
  }),
}));

export const PublicResult = builder.objectRef<assessments.PublicResult>('PublicAssessmentResult').implement({
  description: '公开的评估、验收结果 · A result as the public has it',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('PublicAssessmentResult', id) }),
    name: t.exposeString('name'),
    division: t.field({ type: Division, nullable: true, resolve: ({ division }) => division }),
    kind: t.field({ type: AssessmentKind, resolve: ({ kind }) => kind }),
    result: t.field({ type: Result, resolve: ({ result }) => result }),
    on: t.expose('decidedOn', { type: 'Date' }),
  }),
});
builder.queryField('assessmentResults', (t) =>
  t.connection({
    type: PublicResult,
    description:
      '评估、验收结果，人人可见，最近在前 · Results of assessments and acceptances; public, the latest first',
    args: {
      authority: t.arg.string({ description: '辖区 · Of this region' }),
      year: t.arg.int(),
      kind: t.arg({ type: AssessmentKind }),
      search: t.arg.string({ description: '企业名称 · Name' }),
    },
    resolve: async (_, { authority, year, kind, search, ...args }, { graph }) =>
      pageOfList(args, await assessments.publicResults(graph, { authority, year, kind, search }), ({ id }) => id),
  }),
);
