import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as suggestions from './merge-suggestions.ts';
import * as merges from './merges.ts';
import { Enterprise } from './schema.ts';

const MergeSuggestionStatus = builder.enumType('MergeSuggestionStatus', {
  description: '合并建议的状态 · Where a suggestion stands',
  values: {
    OPEN: { description: '待处理 · Open' },
    MERGED: { description: '已合并 · Merged' },
    DISMISSED: { description: '已忽略：不是同一家 · Dismissed: they are two' },
  } satisfies Record<(typeof suggestions.suggestionStatuses)[number], object>,
});
const MergeSuggestion = builder.loadableNodeRef('MergeSuggestion', {
  id: { resolve: (suggestion: suggestions.MergeSuggestion) => suggestion.id },
  load: (ids: string[], { graph, sight }) => suggestions.mergeSuggestionsByIds(graph, sight, ids),
});
MergeSuggestion.implement({
  description: '合并建议：可能是同一家企业 · Two enterprises that are probably one',
  fields: (t) => ({
    score: t.exposeFloat('score', { description: '相似度，0–1 · How likely, 0 to 1' }),
    reasons: t.exposeStringList('reasons', { description: '理由 · Why' }),
    status: t.field({ type: MergeSuggestionStatus, resolve: (suggestion) => suggestion.status }),
    enterprises: t.field({
      type: [Enterprise],
      description: '两家企业；合并后为保留的一家 · The two; after a merge the one kept',
      resolve: (suggestion) => suggestion.enterprises,
    }),
  }),
});

const EnterpriseMerge = builder.loadableNodeRef('EnterpriseMerge', {
  id: { resolve: (merge: merges.EnterpriseMerge) => merge.id },
  load: (ids: string[], { graph, sight }) => merges.mergesByIds(graph, sight, ids),
});
EnterpriseMerge.implement({
  description: '企业合并记录，可撤销 · A merge of two enterprises, which can be undone',
  fields: (t) => ({
    kept: t.field({
      type: Enterprise,
      description: '保留的企业 · The enterprise kept',
      resolve: (merge) => merge.kept,
    }),
    mergedName: t.exposeString('mergedName', { description: '被并企业当时的名称 · The name of the other at the time' }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime' }),
    mergedBy: t.exposeString('mergedBy', { nullable: true, description: '合并人 · Who merged them' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: '撤销时间 · When it was undone' }),
  }),
});

const mergesOf = batched<string, string[]>(({ graph, sight }, ids) => merges.mergesOfEnterprises(graph, sight, ids));
builder.objectField(Enterprise, 'merges', (t) =>
  t.field({
    type: [EnterpriseMerge],
    description: '并入此企业的合并，最近在前 · The merges it was kept in, newest first',
    resolve: (enterprise, _, context) => mergesOf(context, enterprise.id),
  }),
);

builder.queryField('mergeSuggestions', (t) =>
  t.connection({
    type: MergeSuggestion,
    description: '待处理的合并建议，最像的在前 · Open suggestions to merge enterprises, likeliest first',
    args: { minScore: t.arg.float({ defaultValue: 0.8 }) },
    resolve: (_, { minScore, ...page }, { graph, sight }) =>
      suggestions.mergeSuggestionPage(graph, sight, { ...page, minScore: minScore ?? 0.8 }) as never,
  }),
);

const once = '同一键只执行一次 · The same key does it once';
const problems = [NotFound, NotAllowed, RuleBroken];
builder.mutationFields((t) => ({
  mergeEnterprises: t.field({
    type: EnterpriseMerge,
    description: '把 merge 并入 keep：名称成为曾用名，关系与数据归 keep · Makes merge part of keep',
    errors: { types: problems },
    args: {
      keep: t.arg.id({ required: true }),
      merge: t.arg.id({ required: true }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { keep, merge, idempotencyKey }, context) =>
      merges.mergeEnterprises(context, localId('Enterprise', keep), localId('Enterprise', merge), idempotencyKey),
  }),
  undoMerge: t.field({
    type: Enterprise,
    description: '撤销合并，恢复被并企业 · Undoes a merge; answers with the enterprise restored',
    errors: { types: problems },
    args: { merge: t.arg.id({ required: true }), idempotencyKey: t.arg.string({ description: once }) },
    resolve: (_, { merge, idempotencyKey }, context) =>
      merges.undoMerge(context, localId('EnterpriseMerge', merge), idempotencyKey),
  }),
  dismissMergeSuggestion: t.field({
    type: MergeSuggestion,
    description: '忽略合并建议 · Dismisses a suggestion',
    errors: { types: [NotFound, NotAllowed] },
    args: { suggestion: t.arg.id({ required: true }) },
    resolve: (_, { suggestion }, context) =>
      suggestions.dismissMergeSuggestion(context, localId('MergeSuggestion', suggestion)),
  }),
}));
