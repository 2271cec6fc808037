import { Audit } from '../audits/schema.ts';
import { onceText, versionGiven, versionText } from '../edits/texts.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId, localId } from '../platform/ids.ts';
import { drawPanel, replacePanelMember } from './panels.ts';
import { ExpertFieldEnum } from './schema.ts';
import * as experts from './service.ts';

export const AssessmentKind = builder.enumType('AssessmentKind', {
  description: '评估或验收 · Assessment or acceptance',
  values: {
    ASSESSMENT: { description: '评估 · Assessment' },
    ACCEPTANCE: { description: '验收 · Acceptance' },
  },
});
const PanelStatus = builder.enumType('PanelStatus', {
  description: '专家组的状态 · Where a panel stands',
  values: {
    OPEN: { description: '评审中 · Until it is decided' },
    DECIDED: { description: '已作出决定 · Decided by' },
  },
});
const Relation = builder.enumType('RecusalRelation', {
  description: '回避路径上的关系 · What ties two ends of a step',
  values: experts.relations,
});
const RecusalStep = builder.objectRef<experts.Step>('RecusalStep').implement({
  description: '回避路径上的一步 · A step of the way that recuses somebody',
  fields: (t) => ({
    from: t.exposeString('from'),
    relation: t.expose('relation', { type: Relation }),
    to: t.exposeString('to'),
  }),
});
const PanelRecusal = builder.objectRef<experts.Recusal>('PanelRecusal').implement({
  description: '回避的专家及其原因 · Somebody recused, and the way that ties them to the enterprise',
  fields: (t) => ({
    name: t.exposeString('name'),
    path: t.field({ type: [RecusalStep], resolve: ({ path }) => [...path] }),
  }),
});
const PanelSeat = builder.objectRef<experts.PanelSeat>('PanelSeat').implement({
  description: '专家组成员，包括已更换的 · Somebody who sits on a panel, or did',
  fields: (t) => ({
    expert: t.id({ description: '专家标识 · Id of the expert', resolve: ({ expert }) => globalId('Expert', expert) }),
    name: t.exposeString('name'),
    employer: t.exposeString('employer', { nullable: true }),
    covers: t.expose('covers', { type: [ExpertFieldEnum], description: '在此组中代表的领域 · What they cover on it' }),
    place: t.exposeInt('place', { description: '抽取次序 · Place in the draw' }),
    hasAccount: t.boolean({
      description: '有自己的账户，自行评分 · Scores with an account of its own',
      resolve: ({ account }) => account !== null,
    }),
    replacedOn: t.expose('replacedOn', { type: 'Date', nullable: true, description: '更换之日 · Replaced on' }),
    reason: t.exposeString('reason', { nullable: true, description: '更换的理由 · Why replaced' }),
  }),
});
const PanelCandidate = builder.objectRef<experts.Drawn>('PanelCandidate').implement({
  description: '抽取时可参加的专家 · Somebody the panel was drawn from',
  fields: (t) => ({
    key: t.exposeString('key', { description: '抽取所用的键 · What it is drawn by' }),
    stratum: t.exposeString('stratum', { description: '代表的领域 · What it covers' }),
    name: t.exposeString('name'),
  }),
});

export const Panel = builder.loadableNodeRef('Panel', {
  id: { resolve: (panel: experts.Panel) => panel.id },
  load: (ids: string[], { graph, viewer }) => experts.panelsByIds(graph, viewer, ids),
});
Panel.implement({
  description: '评估或验收的专家组，仅主管部门可见 · A panel, seen by the regulators of the place alone',
  fields: (t) => ({
    kind: t.field({ type: AssessmentKind, resolve: ({ kind }) => kind }),
    status: t.field({ type: PanelStatus, resolve: ({ status }) => status }),
    size: t.exposeInt('size'),
    drawnOn: t.expose('drawnOn', { type: 'Date' }),
    sector: t.exposeString('sector', { nullable: true, description: '企业的行业大类 · Industry division' }),
    version: t.exposeInt('version', { description: versionText }),
    seats: t.field({
      type: [PanelSeat],
      description: '按抽取次序 · In the order drawn',
      resolve: ({ seats }) => seats,
    }),
    recusals: t.field({ type: [PanelRecusal], resolve: (panel) => experts.recusalsOf(panel) }),
    population: t.field({ type: [PanelCandidate], resolve: (panel) => experts.populationOf(panel) }),
    populationHash: t.exposeString('populationHash', {
      description: '可参加者的哈希 · SHA-256 of those it is drawn from',
    }),
    commitment: t.exposeString('commitment', { description: '种子的哈希 · SHA-256 of the seed' }),
    seed: t.exposeString('seed', { description: '种子，任何人可据以重算 · From which anybody computes it again' }),
  }),
});
const panelsOf = batched<string, experts.Panel[]>(({ graph, viewer }, ids) =>
  experts.panelsOfAudits(graph, viewer, ids),
);
builder.objectField(Audit, 'panels', (t) =>
  t.field({
    type: [Panel],
    description: '专家组，最近在前；仅主管部门可见 · Its panels, the latest first; for its regulators alone',
    resolve: async (audit, _, context) => (await panelsOf(context, audit.id)).map(({ id }) => id),
  }),
);

builder.mutationFields((t) => ({
  drawPanel: t.field({
    type: Panel,
    description: '由主管部门随机抽取专家组 · Draws a panel at random, for the regulator',
    errors: { types: [NotFound, NotAllowed, RuleBroken, InvalidInput] },
    args: {
      audit: t.arg.id({ required: true }),
      kind: t.arg({ type: AssessmentKind, required: true }),
      size: t.arg.int({ description: '人数，默认为规则包的最低人数 · The least of the rule pack unless said' }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { audit, kind, size, idempotencyKey }, context) =>
      drawPanel(context, localId('Audit', audit), kind, size, idempotencyKey),
  }),
  replacePanelMember: t.field({
    type: Panel,
    description: '成员不能参加时，依同一种子递补 · Seats the next of the same draw for a member who cannot sit',
    errors: { types: [NotFound, NotAllowed, RuleBroken, InvalidInput, Conflict] },
    args: {
      panel: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      expert: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { panel, version, expert, reason, idempotencyKey }, context) =>
      replacePanelMember(
        context,
        { id: localId('Panel', panel), version, idempotencyKey },
        localId('Expert', expert),
        reason,
      ),
  }),
}));
