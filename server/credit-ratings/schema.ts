import { versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Division } from '../reference/schema.ts';
import { mayStep } from './stepping.ts';
import * as ratings from './service.ts';

export const RatingState = builder.enumType('CreditRatingState', {
  description: '环境信用评价的进展 · Where a credit rating stands',
  values: {
    DRAFT: { description: '拟定，仅主管部门可见 · Proposed; for regulators alone' },
    TOLD: { description: '已告知企业，可提出异议 · Told to the enterprise, which may object' },
    PUBLISHED: { description: '已公布 · Published' },
  },
});
const FactKind = builder.enumType('CreditFactKind', {
  description: '评价所依据的事实 · What counts in a rating',
  values: {
    PENALTY: { description: '处罚 · A penalty' },
    ORDER_OVERDUE: { description: '责令改正逾期 · An order that ran out unfulfilled' },
    AUDIT_ACCEPTED: { description: '审核通过验收 · An audit that was accepted' },
    ASSESSMENT_FAILED: { description: '评估不通过 · An assessment that was failed' },
    ACCEPTANCE_FAILED: { description: '验收不通过 · An acceptance that was failed' },
    RECHECK_FAILED: { description: '复核不通过 · A re-check that was failed' },
  } satisfies Record<(typeof ratings.factKinds)[number], object>,
});
export const CreditGrade = builder.objectRef<ratings.Grade>('CreditGrade').implement({
  description: '信用等级：规则包中的规划数据 · A grade, as the rule packs have it',
  fields: (t) => ({
    key: t.exposeString('key'),
    name: t.string({ resolve: ({ rule }, _, { locale }) => (locale === 'en' ? rule.nameEn : rule.name) }),
    least: t.exposeFloat('least', { description: '建议此等级的最低得分 · Points from which it is proposed' }),
    citation: t.string({ resolve: ({ rule }) => rule.citation }),
    verified: t.boolean({ resolve: ({ rule }) => rule.verified }),
  }),
});
const Reason = builder.objectRef<ratings.Reason>('CreditReason').implement({
  description: '一件事实及其分值 · A fact with what it weighs',
  fields: (t) => ({
    kind: t.field({ type: FactKind, resolve: ({ kind }) => kind }),
    day: t.field({ type: 'Date', resolve: ({ day }) => day }),
    document: t.string({ nullable: true, description: '文号 · Document number', resolve: ({ text }) => text }),
    points: t.exposeFloat('points'),
  }),
});
const Edition = builder.objectRef<ratings.Rating['published'][number]>('CreditRatingEdition').implement({
  description: '公布过的一次结果 · One record of what was published',
  fields: (t) => ({
    edition: t.exposeInt('edition'),
    grade: t.exposeString('grade'),
    gradeName: t.string({ resolve: (one, _, { locale }) => (locale === 'en' ? one.gradeNameEn : one.gradeName) }),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    reason: t.exposeString('reason', { nullable: true, description: '更正理由 · Why it was corrected' }),
  }),
});

const gradesOf = batched<ratings.Rating, ratings.Grade[]>(({ graph }, all) => ratings.gradesOfRatings(graph, all));
const daysOf = batched<ratings.Rating, number>(({ graph }, all) => ratings.objectionDays(graph, all));
export const CreditRating = builder.loadableNodeRef('CreditRating', {
  id: { resolve: (one: ratings.Rating) => one.id },
  load: (ids: string[], { graph, viewer }) => ratings.ratingsByIds(graph, viewer, ids),
});
CreditRating.implement({
  description:
    '企业一年的环境信用评价：辖区主管部门可见，告知后企业自身可见 · The credit rating of an enterprise and a year; for the regulators of its region and, once told, the enterprise itself',
  fields: (t) => ({
    enterprise: t.field({ type: Enterprise, nullable: true, resolve: ({ enterprise }) => enterprise }),
    name: t.exposeString('name', { description: '企业名称 · Name of the enterprise' }),
    creditCode: t.exposeString('creditCode', { nullable: true }),
    authority: t.field({
      type: Division,
      description: '评价机关的辖区 · Region of the authority',
      resolve: (r) => r.authority,
    }),
    year: t.exposeInt('year'),
    status: t.field({ type: RatingState, resolve: ({ status }) => status }),
    points: t.exposeFloat('points', { description: '得分 · Points' }),
    proposed: t.exposeString('proposed', { description: '建议等级 · The grade proposed' }),
    grade: t.exposeString('grade', { description: '等级 · The grade' }),
    gradeReason: t.exposeString('gradeReason', {
      nullable: true,
      description: '改定等级的理由 · Why it is another than was proposed, or than was published',
    }),
    grades: t.field({
      type: [CreditGrade],
      description: '评价时的各等级，从好到差 · The grades it was proposed among, the best first',
      resolve: (rating, _, context) => gradesOf(context, rating),
    }),
    reasons: t.field({
      type: [Reason],
      description: '建议所依据的事实 · The facts it was proposed by',
      resolve: (rating) => ratings.reasonsOf(rating),
    }),
    rulePack: t.exposeString('rulePack', { description: '规则包 · The rule packs it was proposed by' }),
    toldOn: t.expose('toldOn', { type: 'Date', nullable: true, description: '告知日期 · Told on' }),
    objectionDays: t.int({
      description: '异议期（天） · Days to object',
      resolve: (rating, _, context) => daysOf(context, rating),
    }),
    objection: t.exposeString('objection', { nullable: true, description: '企业的异议 · What the enterprise objects' }),
    objectedOn: t.expose('objectedOn', { type: 'Date', nullable: true }),
    answer: t.exposeString('answer', { nullable: true, description: '答复 · The answer' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true }),
    published: t.field({
      type: [Edition],
      description: '公布的记录，最近在前 · What was published, the latest first',
      resolve: ({ published }) => published,
    }),
    version: t.exposeInt('version', { description: versionText }),
    mayDecide: t.boolean({
      description: '读者可否决定：评价机关及其上级 · Whether the reader decides it',
      resolve: (rating, _, { viewer }) => mayStep('AUTHORITY', viewer, rating),
    }),
    mayObject: t.boolean({
      description: '读者可否提出异议 · Whether the reader may object',
      resolve: (rating) => rating.asMember && rating.status === 'TOLD' && rating.objection === null,
    }),
  }),
});
