import { changesIn, onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { AlreadyExists, Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as changing from './changing.ts';
import { CarbonVerification, EmissionScope } from './schema.ts';

const PartInput = builder.inputType('EmissionPartInput', {
  description: '一项排放 · A part of the emissions',
  fields: (t) => ({
    scope: t.field({ type: EmissionScope, required: true }),
    value: t.float({ required: true, description: 'tCO₂e，至多三位小数 · In tonnes, at most three decimals' }),
    year: t.int({ required: true }),
    factorEdition: t.string({ required: true }),
    source: t.string({ required: true }),
  }),
});
const Input = builder.inputType('CarbonVerificationInput', {
  description: '碳核查记录 · A carbon verification',
  fields: (t) => ({
    year: t.int({ required: true }),
    audit: t.id({ description: '同步开展的审核，须为该企业的 · The audit it goes with, one of the enterprise' }),
    body: t.string({ required: true }),
    reportNo: t.string({ required: true }),
    reportedOn: t.field({ type: 'Date', required: true }),
    boundary: t.string({ required: true }),
    parts: t.field({ type: [PartInput], required: true }),
    statedTotal: t.float({ description: '报告所述总量（tCO₂e） · The total as the report states it' }),
  }),
});
const Changes = builder.inputType('CarbonVerificationChanges', {
  description: changesIn('碳核查记录', 'a carbon verification'),
  fields: (t) => ({
    ...{ year: t.int(), audit: t.id(), body: t.string(), reportNo: t.string(), reportedOn: t.field({ type: 'Date' }) },
    ...{ boundary: t.string(), parts: t.field({ type: [PartInput] }), statedTotal: t.float() },
  }),
});
const auditOf = (id: string | null | undefined) => (id ? localId('Audit', id) : null);
const said = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const common = {
    verification: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const changeOf = (id: string, version: number, key: string | null | undefined): changing.Change => ({
    ...{ id: localId('CarbonVerification', id), version, key },
  });
  return {
    recordCarbonVerification: t.field({
      type: CarbonVerification,
      description: '记录碳核查 · Records a carbon verification of an enterprise',
      errors: { types: [...problems, AlreadyExists] },
      args: {
        enterprise: t.arg.id({ required: true }),
        input: t.arg({ type: Input, required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { enterprise, input, key }, context) =>
        changing.recordCarbonVerification(
          context,
          localId('Enterprise', enterprise),
          { ...input, audit: auditOf(input.audit), statedTotal: input.statedTotal ?? null },
          key,
        ),
    }),
    correctCarbonVerification: t.field({
      type: CarbonVerification,
      description: '更正碳核查记录，更正后须重新确认 · Corrects a carbon verification, which is confirmed again then',
      errors: { types: [...problems, AlreadyExists, Conflict] },
      args: { ...common, input: t.arg({ type: Changes, required: true }) },
      resolve: (_, { verification, version, key, input }, context) =>
        changing.correctCarbonVerification(context, changeOf(verification, version, key), {
          ...{ year: said(input.year), body: said(input.body), reportNo: said(input.reportNo) },
          ...{ reportedOn: said(input.reportedOn), boundary: said(input.boundary), parts: said(input.parts) },
          audit: input.audit === undefined ? undefined : auditOf(input.audit),
          statedTotal: input.statedTotal,
        }),
    }),
    confirmCarbonVerification: t.field({
      type: CarbonVerification,
      description: '确认碳核查记录 · Confirms a carbon verification',
      errors: { types: [...problems, Conflict] },
      args: common,
      resolve: (_, { verification, version, key }, context) =>
        changing.confirmCarbonVerification(context, changeOf(verification, version, key)),
    }),
    returnCarbonVerification: t.field({
      type: CarbonVerification,
      description: '退回碳核查记录，须说明理由 · Returns a carbon verification to be corrected, with the reason',
      errors: { types: [...problems, Conflict] },
      args: { ...common, reason: t.arg.string({ required: true }) },
      resolve: (_, { verification, version, key, reason }, context) =>
        changing.returnCarbonVerification(context, changeOf(verification, version, key), reason),
    }),
  };
});
