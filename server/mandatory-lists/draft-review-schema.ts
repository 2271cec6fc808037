import { builder } from '../platform/builder.ts';
import { AlreadyExists, Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { publishMandatoryListDraft } from './draft-publishing.ts';
import * as review from './draft-review.ts';
import { draftMandatoryList } from './drafts.ts';
import { DraftEntry, MandatoryListDraft } from './drafts-schema.ts';
import { categoriesGiven, ListCategoryInput } from './publish-schema.ts';
import { MandatoryList } from './schema.ts';

const onceText = '同一键只执行一次 · The same key does it once';
const versionText = '所依据的版本 · The version it is made on';
const problems = [NotFound, NotAllowed, RuleBroken, AlreadyExists, InvalidInput, Conflict];

builder.mutationFields((t) => ({
  draftMandatoryList: t.field({
    type: MandatoryListDraft,
    description: '依据系统中的数据提出名单草案 · Proposes a list from what the graph holds, as a draft for review',
    errors: { types: [NotFound, NotAllowed, AlreadyExists, InvalidInput] },
    args: {
      authority: t.arg.string({ required: true }),
      year: t.arg.int({ required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { idempotencyKey, ...asked }, context) => draftMandatoryList(context, asked, idempotencyKey),
  }),
  addDraftEntry: t.field({
    type: MandatoryListDraft,
    description: '将企业加入草案；曾移出的恢复 · Adds an enterprise to a draft; one removed comes back',
    errors: { types: problems },
    args: {
      draft: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionText }),
      enterprise: t.arg.id(),
      creditCode: t.arg.string(),
      categories: t.arg({ type: [ListCategoryInput], required: true }),
      reason: t.arg.string(),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { draft, version, idempotencyKey, enterprise, creditCode, categories, reason }, context) =>
      review.addDraftEntry(
        context,
        { id: localId('MandatoryListDraft', draft), version, idempotencyKey },
        {
          enterprise: enterprise ? localId('Enterprise', enterprise) : null,
          creditCode: creditCode ?? null,
          categories: categoriesGiven(categories),
          reason: reason ?? null,
          sourceRow: null,
        },
      ),
  }),
  updateDraftEntry: t.field({
    type: DraftEntry,
    description:
      '修改草案条目的类别、依据或列入原因 · Changes the categories of an entry, their evidence, or its reason',
    errors: { types: problems },
    args: {
      entry: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionText }),
      categories: t.arg({ type: [ListCategoryInput] }),
      reason: t.arg.string(),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { entry, version, idempotencyKey, categories, reason }, context) =>
      review.updateDraftEntry(
        context,
        { id: localId('DraftEntry', entry), version, idempotencyKey },
        { categories: categories ? categoriesGiven(categories) : undefined, reason },
      ),
  }),
  removeDraftEntry: t.field({
    type: DraftEntry,
    description: '将企业移出草案，理由留存 · Takes an enterprise off a draft; the reason is kept',
    errors: { types: problems },
    args: {
      entry: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionText }),
      reason: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { entry, version, idempotencyKey, reason }, context) =>
      review.removeDraftEntry(context, { id: localId('DraftEntry', entry), version, idempotencyKey }, reason),
  }),
  publishMandatoryListDraft: t.field({
    type: MandatoryList,
    description: '公布草案；每家企业须已有依据 · Publishes a draft, of which every entry is evidenced',
    errors: { types: problems },
    args: {
      draft: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionText }),
      publishedOn: t.arg({ type: 'Date', required: true }),
      documentNo: t.arg.string(),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { draft, version, idempotencyKey, publishedOn, documentNo }, context) =>
      publishMandatoryListDraft(
        context,
        { id: localId('MandatoryListDraft', draft), version, idempotencyKey },
        { publishedOn, documentNo: documentNo ?? null },
      ),
  }),
}));
