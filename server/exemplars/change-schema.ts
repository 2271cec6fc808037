import { onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { EnergyBasis } from '../reference/schema.ts';
import * as deciding from './deciding.ts';
import * as proposing from './proposing.ts';
import { ExemplarKind } from './published-schema.ts';
import { Exemplar } from './schema.ts';

const FigureInput = builder.inputType('ExemplarFigureInput', {
  description: '一项数值：指标或名称之一，附单位与年度 · A figure: of an indicator or with a label, its unit and year',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum }),
    label: t.string(),
    unit: t.string({ description: '指标有其固定单位，可省略 · An indicator has its own, and needs none' }),
    value: t.float({ required: true }),
    year: t.int({ required: true }),
    baseline: t.float({ description: '基准值 · Its value before' }),
    baselineYear: t.int(),
    basis: t.field({ type: EnergyBasis, description: '综合能耗必填 · Said of energy' }),
  }),
});
const ExemplarInput = builder.inputType('ExemplarInput', {
  description: '推荐的示范 · An exemplar that is proposed',
  fields: (t) => ({
    kind: t.field({ type: ExemplarKind, required: true }),
    title: t.string({ required: true }),
    year: t.int({ required: true }),
    summary: t.string({ required: true }),
    summaryEn: t.string(),
    figures: t.field({ type: [FigureInput], required: true }),
    audit: t.id({ description: '所依据的审核，属于该企业 · The audit behind it, of that enterprise' }),
    schemes: t.idList({ description: '所依据的方案，属于该企业 · The schemes behind it, of that enterprise' }),
  }),
});
const ExemplarChanges = builder.inputType('ExemplarChanges', {
  description:
    '对示范的修改：未给出的字段不变，此前的同意失效 · What changes of an exemplar: a field left out stays, and an agreement lapses',
  fields: (t) => ({
    ...{ kind: t.field({ type: ExemplarKind }), title: t.string(), year: t.int(), summary: t.string() },
    ...{ summaryEn: t.string(), figures: t.field({ type: [FigureInput] }), audit: t.id(), schemes: t.idList() },
  }),
});
const said = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
/** Null empties a field that may be empty. */
const idOrNone = (type: string, id: string | null | undefined) => (id ? localId(type, id) : id);
const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined): proposing.Change => ({
  ...{ id: localId('Exemplar', id), version, idempotencyKey },
});

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const common = {
    exemplar: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  return {
    proposeExemplar: t.field({
      type: Exemplar,
      description: '推荐绿色低碳示范：企业或园区之一 · Proposes an exemplar of an enterprise or a park, one of the two',
      errors: { types: problems },
      args: {
        authority: t.arg.string({ required: true, description: '推荐的主管辖区 · Region of the authority' }),
        enterprise: t.arg.id(),
        park: t.arg.id(),
        input: t.arg({ type: ExemplarInput, required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { authority, enterprise, park, input, key }, context) =>
        proposing.proposeExemplar(
          context,
          authority,
          { enterprise: idOrNone('Enterprise', enterprise) ?? null, park: idOrNone('Park', park) ?? null },
          {
            ...{ ...input, summaryEn: input.summaryEn ?? null, audit: idOrNone('Audit', input.audit) ?? null },
            schemes: (input.schemes ?? []).map((id) => localId('Scheme', id)),
          },
          key,
        ),
    }),
    editExemplar: t.field({
      type: Exemplar,
      description: '修改拟推荐的示范 · Changes an exemplar that is proposed',
      errors: { types: [...problems, Conflict] },
      args: { ...common, input: t.arg({ type: ExemplarChanges, required: true }) },
      resolve: (_, { exemplar, version, key, input }, context) =>
        proposing.editExemplar(context, changeOf(exemplar, version, key), {
          ...{ kind: said(input.kind), title: said(input.title), year: said(input.year), summary: said(input.summary) },
          ...{ summaryEn: input.summaryEn, figures: said(input.figures), audit: idOrNone('Audit', input.audit) },
          schemes: input.schemes?.map((id) => localId('Scheme', id)),
        }),
    }),
    agreeToExemplar: t.field({
      type: Exemplar,
      description: '企业或园区同意公布 · Agrees to its publication, for the enterprise or the park it is of',
      errors: { types: [...problems, Conflict] },
      args: common,
      resolve: (_, { exemplar, version, key }, context) =>
        deciding.agreeToExemplar(context, changeOf(exemplar, version, key)),
    }),
    publishExemplar: t.field({
      type: Exemplar,
      description: '公布示范，须已获同意 · Publishes an exemplar that was agreed to',
      errors: { types: [...problems, Conflict] },
      args: {
        ...common,
        documentNo: t.arg.string({ required: true, description: '公布文号 · Document it is published by' }),
        on: t.arg({ type: 'Date', description: '默认为今天 · Today unless said' }),
        paperConsentOn: t.arg({ type: 'Date', description: '书面同意之日 · The day it was agreed to on paper' }),
      },
      resolve: (_, { exemplar, version, key, documentNo, on, paperConsentOn }, context) =>
        deciding.publishExemplar(context, changeOf(exemplar, version, key), {
          ...{ documentNo, on: on ?? null, paperConsentOn: paperConsentOn ?? null },
        }),
    }),
    withdrawExemplar: t.field({
      type: Exemplar,
      description: '撤回示范，须说明理由；公众可见撤回之日 · Withdraws an exemplar with the reason; the day is public',
      errors: { types: [...problems, Conflict] },
      args: {
        ...common,
        reason: t.arg.string({ required: true }),
        on: t.arg({ type: 'Date', description: '默认为今天 · Today unless said' }),
      },
      resolve: (_, { exemplar, version, key, reason, on }, context) =>
        deciding.withdrawExemplar(context, changeOf(exemplar, version, key), { reason, on: on ?? null }),
    }),
  };
});
