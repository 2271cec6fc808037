import { builder } from '../platform/builder.ts';
import { AlreadyExists, Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId, localId } from '../platform/ids.ts';
import { changesIn, onceText, versionGiven } from '../edits/texts.ts';
import { EnergyBasis } from '../reference/schema.ts';
import { editScheme, removeScheme, verifyScheme } from './changing.ts';
import { addScheme } from './entering.ts';
import { SchemeMeasure } from './figures-schema.ts';
import { Feasibility, Scheme, SchemeKind, SchemeState } from './schema.ts';
import { shareScheme } from './sharing.ts';

const SchemeFigureInput = builder.inputType('SchemeFigureInput', {
  description: '一项数值；空值清除 · One figure, in the unit of its measure; null empties it',
  fields: (t) => ({ measure: t.field({ type: SchemeMeasure, required: true }), value: t.float() }),
});
const SchemeInput = builder.inputType('SchemeInput', {
  description: changesIn('方案', 'a scheme'),
  fields: (t) => ({
    name: t.string(),
    kind: t.field({ type: SchemeKind }),
    status: t.field({ type: SchemeState }),
    technical: t.field({ type: Feasibility }),
    economic: t.field({ type: Feasibility }),
    environmental: t.field({ type: Feasibility }),
    values: t.field({
      type: [SchemeFigureInput],
      description: '只列出要改的预期数值 · Expected figures, those that change',
    }),
    other: t.string(),
    energyBasis: t.field({ type: EnergyBasis }),
    year: t.int(),
    source: t.string(),
  }),
});
const VerifiedFiguresInput = builder.inputType('VerifiedFiguresInput', {
  description: '核实的数值 · Figures as verified',
  fields: (t) => ({
    values: t.field({ type: [SchemeFigureInput], required: true }),
    other: t.string(),
    energyBasis: t.field({ type: EnergyBasis, description: '缺省与预期相同 · That of the expected ones unless given' }),
    year: t.int({ required: true }),
    source: t.string(),
  }),
});
const SchemeShareInput = builder.inputType('SchemeShareInput', {
  description: '共用方案中一项审核的份额 · The share of one audit in a scheme that several share',
  fields: (t) => ({
    audit: t.id({ required: true }),
    basisPoints: t.int({ required: true, description: '万分之一 · Of 10 000' }),
  }),
});
const RemovedScheme = builder.objectRef<{ id: string }>('RemovedScheme').implement({
  description: '已移除的方案 · A scheme that was removed',
  fields: (t) => ({ id: t.id({ resolve: ({ id }) => globalId('Scheme', id) }) }),
});

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken, AlreadyExists, Conflict];
builder.mutationFields((t) => {
  const key = t.arg.string({ description: onceText });
  const changed = {
    id: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    idempotencyKey: key,
  };
  const changeOf = ({
    id,
    version,
    idempotencyKey,
  }: {
    id: string;
    version: number;
    idempotencyKey?: string | null | undefined;
  }) => ({ id: localId('Scheme', id), version, key: idempotencyKey });
  return {
    addScheme: t.field({
      type: Scheme,
      description: '录入方案，仅本企业 · Enters a scheme; only members of the audited enterprise do',
      errors: { types: problems },
      args: {
        audit: t.arg.id({ required: true }),
        input: t.arg({ type: SchemeInput, required: true }),
        idempotencyKey: key,
      },
      resolve: (_, { audit, input, idempotencyKey }, context) =>
        addScheme(context, localId('Audit', audit), input, idempotencyKey),
    }),
    editScheme: t.field({
      type: Scheme,
      description: '修改方案，仅本企业，核实前 · Edits a scheme; its enterprise does, until it is verified',
      errors: { types: problems },
      args: { ...changed, input: t.arg({ type: SchemeInput, required: true }) },
      resolve: (_, { input, ...change }, context) => editScheme(context, changeOf(change), input),
    }),
    removeScheme: t.field({
      type: RemovedScheme,
      description: '移除方案，仅本企业，核实前 · Removes a scheme; its enterprise does, until it is verified',
      errors: { types: problems },
      args: changed,
      resolve: async (_, change, context) => ({ id: await removeScheme(context, changeOf(change)) }),
    }),
    verifyScheme: t.field({
      type: Scheme,
      description:
        '核实已实施方案的数值，仅主管部门 · Verifies the figures of an implemented scheme; its regulator does',
      errors: { types: problems },
      args: { ...changed, input: t.arg({ type: VerifiedFiguresInput, required: true }) },
      resolve: (_, { input, ...change }, context) => verifyScheme(context, changeOf(change), input),
    }),
    shareScheme: t.field({
      type: Scheme,
      description:
        '将方案按份额分给同一园区的审核，合计 100%，仅主管部门 · Splits a scheme between audits of one park by shares of 100 %; their regulator does',
      errors: { types: problems },
      args: { ...changed, shares: t.arg({ type: [SchemeShareInput], required: true }) },
      resolve: (_, { shares, ...change }, context) =>
        shareScheme(
          context,
          changeOf(change),
          shares.map(({ audit, basisPoints }) => ({ audit: localId('Audit', audit), basisPoints })),
        ),
    }),
  };
});
