import { Audit } from '../audits/schema.ts';
import { onceText, versionGiven, versionText } from '../edits/texts.ts';
import { AssessmentKind, Panel } from '../experts/panels-schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId, localId } from '../platform/ids.ts';
import { decideAssessment } from './deciding.ts';
import { ScoreItem } from './schema.ts';
import { scoreAudit } from './scoring.ts';
import * as assessments from './service.ts';
import { sheetsOfPanels, type PanelSheet } from './sheets.ts';

const ScorePoints = builder.objectRef<assessments.Points>('ScorePoints').implement({
  description: '某项得分 · What an item was given',
  fields: (t) => ({ item: t.exposeString('item'), points: t.exposeInt('points') }),
});
const PanelScore = builder.objectRef<assessments.Score>('PanelScore').implement({
  description: '一位专家的评分；仅主管部门与专家本人可见 · What a member gave; for the regulator and the member alone',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => globalId('PanelScore', id) }),
    expert: t.id({ resolve: ({ expert }) => globalId('Expert', expert) }),
    total: t.exposeInt('total'),
    points: t.field({ type: [ScorePoints], resolve: (score) => assessments.pointsOf(score) }),
    comment: t.exposeString('comment', { nullable: true }),
    vetoes: t.exposeStringList('vetoes'),
    bySelf: t.exposeBoolean('bySelf', { description: '由专家本人录入 · Entered by the expert' }),
    version: t.exposeInt('version', { description: versionText }),
  }),
});
const sheetOf = batched<string, PanelSheet>(({ graph }, ids) => sheetsOfPanels(graph, ids));
const scoresOf = batched<string, assessments.Score[]>(({ graph }, ids) => assessments.scoresOfPanels(graph, ids));
builder.objectField(Panel, 'scores', (t) =>
  t.field({
    type: [PanelScore],
    description: '成员的评分 · What its members gave',
    resolve: (panel, _, context) => scoresOf(context, panel.id),
  }),
);
const PanelToScore = builder.objectRef<assessments.ToScore>('PanelToScore').implement({
  description: '待读者评分的审核 · An audit that the reader is to score, as a member of its panel',
  fields: (t) => ({
    panel: t.id({ resolve: ({ panel }) => globalId('Panel', panel.id) }),
    expert: t.id({ resolve: ({ expert }) => globalId('Expert', expert) }),
    enterpriseName: t.string({ resolve: ({ panel }) => panel.name }),
    kind: t.field({ type: AssessmentKind, resolve: ({ panel }) => panel.kind }),
    drawnOn: t.field({ type: 'Date', resolve: ({ panel }) => panel.drawnOn }),
    sheet: t.field({
      type: [ScoreItem],
      resolve: async ({ panel }, _, context) => [...(await sheetOf(context, panel.id)).sheet],
    }),
    vetoes: t.stringList({
      resolve: async ({ panel }, _, context) => [...(await sheetOf(context, panel.id)).vetoes],
    }),
    mine: t.field({ type: PanelScore, nullable: true, resolve: ({ mine }) => mine }),
  }),
});
builder.queryField('panelsToScore', (t) =>
  t.field({
    type: [PanelToScore],
    description: '读者作为专家待评分的审核 · What the reader, as an expert, is to score',
    resolve: (_, __, { graph, viewer }) => assessments.panelsToScore(graph, viewer),
  }),
);

const PointsInput = builder.inputType('ScorePointsInput', {
  description: '某项得分 · What an item is given',
  fields: (t) => ({ item: t.string({ required: true }), points: t.int({ required: true }) }),
});
const problems = [NotFound, NotAllowed, RuleBroken, InvalidInput, Conflict];
builder.mutationFields((t) => ({
  scoreAudit: t.field({
    type: PanelScore,
    description:
      '专家评分：专家有账户的由其本人，否则由主管部门录入 · What a member gives: by its own account, or by the regulator where it has none',
    errors: { types: problems },
    args: {
      panel: t.arg.id({ required: true }),
      expert: t.arg.id({ required: true }),
      version: t.arg.int({
        required: true,
        description: '已有评分的版本，尚无时为 0 · Of the score so far; 0 for none',
      }),
      points: t.arg({ type: [PointsInput], required: true }),
      vetoes: t.arg.stringList({ required: true }),
      comment: t.arg.string(),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { panel, expert, version, idempotencyKey, points, vetoes, comment }, context) =>
      scoreAudit(
        context,
        { panel: localId('Panel', panel), expert: localId('Expert', expert), version, idempotencyKey },
        {
          points: points.map(({ item, points: given }) => ({ item, points: given })),
          ...{ vetoes, comment: comment ?? null },
        },
      ),
  }),
  decideAssessment: t.field({
    type: Audit,
    description: '由主管部门依专家评分作出评估或验收决定 · Decides by what the panel gave, for the regulator',
    errors: { types: problems },
    args: {
      audit: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      kind: t.arg({ type: AssessmentKind, required: true }),
      on: t.arg({ type: 'Date', required: true }),
      opinion: t.arg.string({ required: true, description: '评估、验收意见 · The opinion' }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { audit, version, idempotencyKey, kind, on, opinion }, context) =>
      decideAssessment(context, { id: localId('Audit', audit), version, idempotencyKey }, { kind, on, opinion }),
  }),
}));
