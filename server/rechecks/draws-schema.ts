import { builder } from '../platform/builder.ts';
import { AlreadyExists, Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { pageOfList } from '../platform/paging.ts';
import { Rule } from '../reference/rule-packs-schema.ts';
import { commitRecheckDraw, drawRecheck, recheckOutlook } from './drawing.ts';
import { recordRecheck } from './results.ts';
import { Outcome, RecheckDraw } from './schema.ts';
import * as rechecks from './service.ts';

const once = '同一键只执行一次 · The same key does it once';
const versionText = '所依据的版本 · The version it is made on';
const problems = [NotFound, NotAllowed, RuleBroken, AlreadyExists, InvalidInput, Conflict];

const Outlook = builder.objectRef<Awaited<ReturnType<typeof recheckOutlook>>>('RecheckOutlook').implement({
  description: '现在冻结将有多少企业、抽取多少 · How many a draw would be made from today, and how many drawn',
  fields: (t) => ({
    population: t.exposeInt('population'),
    size: t.exposeInt('size'),
    rule: t.field({ type: Rule, nullable: true, resolve: (outlook) => outlook.rule }),
  }),
});

builder.queryFields((t) => ({
  recheckDraws: t.connection({
    type: RecheckDraw,
    description: '复核抽取，新的在前，人人可见 · The re-check draws, newest first; public',
    args: { authority: t.arg.string(), year: t.arg.int() },
    resolve: async (_, { authority, year, ...args }, { graph }) =>
      pageOfList(
        args,
        (await rechecks.recheckDraws(graph, { authority, year })).map((draw) => draw.id),
        (id) => id,
      ) as never,
  }),
  recheckOutlook: t.field({
    type: Outlook,
    description: '冻结之前的预览，仅主管部门 · What a draw would be made from, for the authority alone',
    args: { authority: t.arg.string({ required: true }), year: t.arg.int({ required: true }) },
    resolve: (_, asked, context) => recheckOutlook(context, asked),
  }),
}));

builder.mutationFields((t) => ({
  commitRecheckDraw: t.field({
    type: RecheckDraw,
    description: '冻结当年评估、验收的企业并承诺种子 · Freezes who was assessed or accepted, and commits to a seed',
    errors: { types: [NotFound, NotAllowed, RuleBroken, InvalidInput] },
    args: {
      authority: t.arg.string({ required: true }),
      year: t.arg.int({ required: true }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { idempotencyKey, ...asked }, context) => commitRecheckDraw(context, asked, idempotencyKey),
  }),
  drawRecheck: t.field({
    type: RecheckDraw,
    description: '公开种子并抽取 · Reveals the seed and draws',
    errors: { types: problems },
    args: {
      draw: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionText }),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { draw, version, idempotencyKey }, context) =>
      drawRecheck(context, { id: localId('RecheckDraw', draw), version, idempotencyKey }),
  }),
  recordRecheck: t.field({
    type: RecheckDraw,
    description: '登记抽中企业的复核结果 · Records what the re-check of a drawn enterprise found',
    errors: { types: problems },
    args: {
      member: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionText }),
      outcome: t.arg({ type: Outcome, required: true }),
      recheckedOn: t.arg({ type: 'Date', required: true }),
      note: t.arg.string(),
      idempotencyKey: t.arg.string({ description: once }),
    },
    resolve: (_, { member, version, idempotencyKey, outcome, recheckedOn, note }, context) =>
      recordRecheck(
        context,
        { id: localId('RecheckMember', member), version, idempotencyKey },
        { outcome, recheckedOn, note: note?.trim() || null },
      ),
  }),
}));
