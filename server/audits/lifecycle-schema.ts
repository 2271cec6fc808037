import { Enterprise } from '../enterprises/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { messageOf } from '../platform/problems.ts';
import { actsOn, type ActState } from './may-act.ts';
import { mayStart } from './starting.ts';
import { sidesOf, stagesBehind } from './lifecycle.ts';
import { Audit } from './schema.ts';
import * as audits from './service.ts';
import { AuditBasis, AuditStage } from './words-schema.ts';

const StepKind = builder.enumType('AuditStepKind', {
  description:
    '审核经过：启动、进入下一阶段、退回、延期、恢复、撤销、小组变更、提交证据、评估与验收 · What was done to an audit',
  values: audits.stepKinds,
});
const Side = builder.enumType('AuditSide', {
  description: '由哪一方所为 · On which side something was done',
  values: {
    ENTERPRISE: { description: '企业 · The enterprise' },
    REGULATOR: { description: '主管部门 · A regulator' },
  },
});
const Act = builder.enumType('AuditAct', {
  description: '对审核可为之事 · What can be done to an audit',
  values: audits.auditActs,
});
const AuditStep = builder.objectRef<audits.AuditStep>('AuditStep').implement({
  description: '审核经过中的一步 · A step in the history of an audit',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: StepKind }),
    from: t.expose('fromStage', { type: AuditStage, nullable: true, description: '原阶段 · From the stage' }),
    to: t.expose('toStage', { type: AuditStage, nullable: true, description: '新阶段 · To the stage' }),
    on: t.expose('day', { type: 'Date', description: '日期 · On the day' }),
    at: t.expose('at', { type: 'DateTime', description: '记录时间 · Recorded at' }),
    until: t.expose('until', { type: 'Date', nullable: true, description: '延期至 · Deferred until' }),
    side: t.expose('side', { type: Side, nullable: true }),
    by: t.exposeString('by', {
      nullable: true,
      description: '经办人；主管部门的人员仅主管部门可见 · By whom; people of a regulator to regulators alone',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: '理由；仅企业自身与主管部门可见 · Why; for the enterprise itself and its regulator alone',
    }),
  }),
});
interface StageOf {
  readonly stage: audits.Stage;
  readonly done: boolean;
  readonly current: boolean;
}
const AuditStageOf = builder.objectRef<StageOf>('AuditStageOf').implement({
  description: '审核须经过的一个阶段 · A stage that an audit goes through',
  fields: (t) => ({
    stage: t.expose('stage', { type: AuditStage }),
    done: t.exposeBoolean('done', { description: '已完成 · Left behind' }),
    current: t.exposeBoolean('current', { description: '所处阶段 · It is in this one' }),
  }),
});
const AuditActState = builder.objectRef<ActState>('AuditActState').implement({
  description: '读者可否为之，不可时说明原因 · Whether the reader may do something now, and why not',
  fields: (t) => ({
    act: t.expose('act', { type: Act }),
    allowed: t.boolean({ resolve: ({ against }) => against === null }),
    why: t.string({
      nullable: true,
      description: '不可的原因 · Why not',
      resolve: ({ against }, _, { locale }) => against && messageOf(against, locale),
    }),
    citation: t.string({
      nullable: true,
      resolve: ({ against }) => (against && 'citation' in against ? against.citation : null) as string | null,
    }),
  }),
});

const stepsOf = batched<string, audits.AuditStep[]>(({ graph, sight }, ids) => audits.stepsOfAudits(graph, sight, ids));
const standingOf = batched<audits.Audit, audits.Standing>(({ graph }, all) => audits.standingsOf(graph, all));

builder.objectFields(Audit, (t) => ({
  stages: t.field({
    type: [AuditStageOf],
    description: '依启动之日的规则须经过的阶段 · The stages it goes through, by the rules of the day it was opened',
    resolve: async (audit, _, context) => {
      const { stages } = await standingOf(context, audit);
      const behind = stagesBehind(stages, audit.stage);
      const over = audit.status === 'ACCEPTED';
      return stages.map((stage, i) => ({
        stage,
        done: over || i < behind,
        current: !over && stage === audit.stage,
      }));
    },
  }),
  stagesCitation: t.string({
    nullable: true,
    description: '阶段的出处 · Where the stages stand',
    resolve: async (audit, _, context) => (await standingOf(context, audit)).citation,
  }),
  history: t.field({
    type: [AuditStep],
    description: '审核经过，最近在前 · What was done to it, the latest first',
    resolve: (audit, _, context) => stepsOf(context, audit.id),
  }),
  acts: t.field({
    type: [AuditActState],
    description:
      '企业与主管部门可为之事；与审核无涉者为空 · What its enterprise and regulator can do; empty for anybody else',
    resolve: async (audit, _, context) => actsOn(await standingOf(context, audit), sidesOf(context.viewer, audit)),
  }),
}));
builder.objectField(Enterprise, 'mayStartAudit', (t) =>
  t.field({
    type: [AuditBasis],
    description: '读者可以为其启动的审核 · The audits that the reader may start of it',
    resolve: ({ id, division }, _, { viewer }) => {
      const sides = sidesOf(viewer, { enterprise: id, division });
      return (['MANDATORY', 'VOLUNTARY'] as const).filter((basis) => mayStart(basis, sides));
    },
  }),
);
