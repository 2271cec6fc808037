import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { Park } from '../parks/schema.ts';
import { Division } from '../reference/schema.ts';
import { SuppressionReason } from '../supply-chains/tiers-schema.ts';
import * as progress from './service.ts';

export interface LineShown extends progress.Line {
  /** What its table is cut by; null for the total. */
  readonly cut: progress.Cut | null;
}
type Parts = NonNullable<progress.Told['parts']>;
const CoverageParts = builder.objectRef<Parts>('CoverageParts').implement({
  description: '四部分，同时给出或同时不给 · The four parts: all of them, or none',
  fields: (t) => ({
    audited: t.float({ description: '当日审核有效 · Holding a valid credit that day', resolve: (p) => p.AUDITED }),
    inProgress: t.float({ description: '审核进行中 · With an audit under way', resolve: (p) => p.IN_PROGRESS }),
    invited: t.float({ description: '已受邀请 · Invited', resolve: (p) => p.INVITED }),
    untouched: t.float({ description: '尚未开展 · Not begun', resolve: (p) => p.UNTOUCHED }),
  }),
});
const CoverageFigure = builder.objectRef<progress.Told>('CoverageFigure').implement({
  description: '总数及其各部分，或不予显示的原因 · A total with its parts, or why it is kept back',
  fields: (t) => ({
    total: t.exposeFloat('total', { nullable: true }),
    parts: t.field({ type: CoverageParts, nullable: true, resolve: ({ parts }) => parts }),
    share: t.float({
      nullable: true,
      description: '覆盖率：审核有效者占比 · Coverage: the share of those audited',
      resolve: ({ total, parts }) => (total && parts ? parts.AUDITED / total : null),
    }),
    reason: t.expose('reason', { type: SuppressionReason, nullable: true }),
  }),
});

const keyIndustry = batched<string, progress.KeyIndustry | null>(async ({ graph }, keys) => {
  const all = await progress.keyIndustries(graph);
  return keys.map((key) => all.find((one) => one.key === key) ?? null);
});
export const CoverageLine = builder.objectRef<LineShown>('CoverageLine').implement({
  description:
    '一行：一个重点行业、行政区或园区，或合计 · A line: of a key industry, a division or a park, or the total',
  fields: (t) => ({
    key: t.string({
      description: '行业键、区划代码或园区标识；空表示不属任何一组 · Key, code or id; empty for those of no group',
      resolve: ({ cut, key }) => (cut === 'PARK' && key !== '' ? globalId('Park', key) : key),
    }),
    industry: t.string({
      nullable: true,
      description: '重点行业名称，以读者的语言 · Name of the key industry, in the reader’s language',
      resolve: async ({ cut, key }, _, context) => {
        const found = cut === 'INDUSTRY' && key !== '' ? await keyIndustry(context, key) : null;
        return found && (context.locale === 'en' ? found.nameEn : found.name);
      },
    }),
    division: t.field({
      type: Division,
      nullable: true,
      resolve: ({ cut, key }) => (cut === 'DIVISION' && key !== '' ? key : null),
    }),
    park: t.field({
      type: Park,
      nullable: true,
      resolve: ({ cut, key }) => (cut === 'PARK' && key !== '' ? key : null),
    }),
    counts: t.field({
      type: CoverageFigure,
      description: '企业数（家） · Enterprises',
      resolve: (line) => line.counts,
    }),
    loads: t.field({
      type: CoverageFigure,
      description: '指标负荷 · Load of the indicator',
      resolve: (line) => line.loads,
    }),
    reporting: t.exposeInt('reporting', {
      nullable: true,
      description: '有该指标数据的企业数 · How many have a figure of it',
    }),
  }),
});
