import { builder } from '../platform/builder.ts';
import { AlreadyExists, Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { MandatoryCategory, MandatoryList } from './schema.ts';
import * as lists from './service.ts';

export const ListCategoryInput = builder.inputType('ListCategoryInput', {
  description:
    '列入的类别及依据；高耗能须有限额与超过限额的实测值 · A category with its evidence; HIGH_ENERGY with limit and measured figure',
  fields: (t) => ({
    category: t.field({ type: MandatoryCategory, required: true }),
    evidence: t.string({ required: true }),
    limit: t.float(),
    measured: t.float(),
    unit: t.string(),
  }),
});
const ListEntryInput = builder.inputType('ListEntryInput', {
  description: '名单条目：以企业 id 或信用代码指明 · An entry: the enterprise by its id or its credit code',
  fields: (t) => ({
    enterprise: t.id(),
    creditCode: t.string(),
    categories: t.field({ type: [ListCategoryInput], required: true }),
    reason: t.string(),
    sourceRow: t.int(),
  }),
});
export const categoriesGiven = (categories: readonly (typeof ListCategoryInput.$inferInput)[]) =>
  categories.map(({ category, evidence, limit, measured, unit }) => ({
    category,
    evidence,
    limit: limit ?? null,
    measured: measured ?? null,
    unit: unit ?? null,
  }));
const entriesOf = (entries: readonly (typeof ListEntryInput.$inferInput)[]) =>
  entries.map(({ enterprise, creditCode, categories, reason, sourceRow }) => ({
    enterprise: enterprise ? localId('Enterprise', enterprise) : null,
    creditCode: creditCode ?? null,
    categories: categoriesGiven(categories),
    reason: reason ?? null,
    sourceRow: sourceRow ?? null,
  }));

const once = '同一键只执行一次 · The same key does it once';
const problems = [NotFound, NotAllowed, RuleBroken, AlreadyExists, InvalidInput];
builder.mutationFields((t) => ({
  publishMandatoryList: t.field({
    type: MandatoryList,
    description: '公布名单，各项时限自公布之日起算 · Publishes a list, which starts the clocks of its entries',
    errors: { types: problems },
    args: {
      authority: t.arg.string({ required: true }),
      year: t.arg.int({ required: true }),
      publishedOn: t.arg({ type: 'Date', required: true }),
      entries: t.arg({ type: [ListEntryInput], required: true }),
      documentNo: t.arg.string(),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { idempotencyKey, entries, documentNo, ...asked }, context) =>
      lists.publishMandatoryList(
        context,
        { ...asked, documentNo: documentNo ?? null, entries: entriesOf(entries) },
        idempotencyKey,
      ),
  }),
  correctMandatoryList: t.field({
    type: MandatoryList,
    description: '更正已公布的名单；原版本保留不变 · Corrects a published list; the editions before stay as they are',
    errors: { types: [...problems, Conflict] },
    args: {
      authority: t.arg.string({ required: true }),
      year: t.arg.int({ required: true }),
      entries: t.arg({ type: [ListEntryInput], required: true }),
      reason: t.arg.string({ required: true }),
      publishedOn: t.arg({
        type: 'Date',
        description: '默认为首次公布之日 · The day of first publication unless said',
      }),
      documentNo: t.arg.string(),
      edition: t.arg.int({
        description:
          '所依据的版本；已有更新的版本时不更正 · The edition that was read: not corrected when there is another since',
      }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { idempotencyKey, entries, documentNo, publishedOn, edition, ...asked }, context) =>
      lists.correctMandatoryList(
        context,
        {
          ...asked,
          publishedOn: publishedOn ?? null,
          documentNo: documentNo ?? null,
          edition: edition ?? null,
          entries: entriesOf(entries),
        },
        idempotencyKey,
      ),
  }),
}));
