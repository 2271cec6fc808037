import { onceText, versionGiven } from '../edits/texts.ts';
import { ClockStep } from '../mandatory-lists/clocks-schema.ts';
import { builder } from '../platform/builder.ts';
import { AlreadyExists, Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as changing from './change-order.ts';
import { issueOrderToCorrect } from './issue-order.ts';
import * as penalties from './penalties.ts';
import { OrderToCorrect, PenaltyKind } from './schema.ts';

const PenaltyInput = builder.inputType('PenaltyInput', {
  description: '处罚记录的内容；金额由主管部门录入，可空 · What a penalty says; its amount is typed, or left out',
  fields: (t) => ({
    decidedOn: t.field({ type: 'Date', required: true }),
    documentNo: t.string({ required: true }),
    kind: t.field({ type: PenaltyKind, required: true }),
    amount: t.float({ description: '元 · Yuan' }),
    basis: t.string({ required: true, description: '依据 · The provision it was decided by' }),
    note: t.string(),
  }),
});
const penaltyGiven = ({ amount, note, ...rest }: typeof PenaltyInput.$inferInput): penalties.PenaltyAsked => ({
  ...rest,
  amount: amount ?? null,
  note: note ?? null,
});
const changeOf = (order: string, version: number, idempotencyKey: string | null | undefined): changing.Change => ({
  ...{ id: localId('OrderToCorrect', order), version, idempotencyKey },
});

const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const common = {
    order: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    idempotencyKey: t.arg.string({ description: onceText }),
  };
  return {
    issueOrderToCorrect: t.field({
      type: OrderToCorrect,
      description: '就名单上逾期的事项责令改正 · Orders an enterprise to correct a step that it is overdue with',
      errors: { types: [...problems, AlreadyExists] },
      args: {
        entry: t.arg.id({ required: true, description: '名单条目 · The entry of the list' }),
        step: t.arg({ type: ClockStep, required: true }),
        documentNo: t.arg.string({ required: true }),
        requirement: t.arg.string({ required: true, description: '改正要求 · What is required' }),
        issuedOn: t.arg({ type: 'Date', description: '默认为今天 · Today unless said' }),
        dueOn: t.arg({ type: 'Date', description: '默认按规则包的期限 · By the rules in force unless said' }),
        idempotencyKey: t.arg.string({ description: onceText }),
      },
      resolve: (_, { entry, step, documentNo, requirement, issuedOn, dueOn, idempotencyKey }, context) =>
        issueOrderToCorrect(
          context,
          {
            ...{ entry: localId('ListEntry', entry), step, documentNo, requirement },
            ...{ issuedOn: issuedOn ?? null, dueOn: dueOn ?? null },
          },
          idempotencyKey,
        ),
    }),
    fulfilOrderToCorrect: t.field({
      type: OrderToCorrect,
      description: '确认已改正 · Notes that an order was fulfilled',
      errors: { types: [...problems, Conflict] },
      args: {
        ...common,
        fulfilledOn: t.arg({ type: 'Date', description: '默认为今天 · Today unless said' }),
        note: t.arg.string(),
      },
      resolve: (_, { order, version, idempotencyKey, fulfilledOn, note }, context) =>
        changing.fulfilOrderToCorrect(context, changeOf(order, version, idempotencyKey), { fulfilledOn, note }),
    }),
    withdrawOrderToCorrect: t.field({
      type: OrderToCorrect,
      description: '撤回责令改正，须说明理由 · Takes an order back, with the reason',
      errors: { types: [...problems, Conflict] },
      args: { ...common, reason: t.arg.string({ required: true }) },
      resolve: (_, { order, version, idempotencyKey, reason }, context) =>
        changing.withdrawOrderToCorrect(context, changeOf(order, version, idempotencyKey), reason),
    }),
    recordPenalty: t.field({
      type: OrderToCorrect,
      description: '期满未改正的，记录处罚 · Records the penalty that follows an order that ran out unfulfilled',
      errors: { types: [...problems, Conflict] },
      args: { ...common, penalty: t.arg({ type: PenaltyInput, required: true }) },
      resolve: (_, { order, version, idempotencyKey, penalty }, context) =>
        penalties.recordPenalty(context, changeOf(order, version, idempotencyKey), penaltyGiven(penalty)),
    }),
    correctPenalty: t.field({
      type: OrderToCorrect,
      description: '更正处罚记录，版本为处罚记录的版本 · Corrects a penalty; the version is that of the penalty',
      errors: { types: [...problems, Conflict] },
      args: { ...common, penalty: t.arg({ type: PenaltyInput, required: true }) },
      resolve: (_, { order, version, idempotencyKey, penalty }, context) =>
        penalties.correctPenalty(context, changeOf(order, version, idempotencyKey), penaltyGiven(penalty)),
    }),
  };
});
