import { builder } from '../platform/builder.ts';
import { Rule } from '../reference/rule-packs-schema.ts';
import { Division, Fact } from '../reference/schema.ts';
import { LedgerTotals } from '../schemes/ledger-schema.ts';
import { ProgressCount } from './count-schema.ts';
import * as progress from './service.ts';

const ApartReason = builder.enumType('ProgressLeftOutReason', {
  description: '未计入的原因 · Why enterprises are not in the tables',
  values: {
    WITHOUT_INDUSTRY: { description: '没有行业代码 · Without an industry' },
    NOT_KEY_INDUSTRY: { description: '不属重点行业 · Not of a key industry' },
    WITHOUT_RECORD: { description: '没有该指标数据，不计入负荷 · Without a figure of the indicator: not in the loads' },
  } satisfies Record<(typeof progress.apartReasons)[number], object>,
});
export const LeftOut = builder.objectRef<progress.Apart>('ProgressLeftOut').implement({
  description: '未计入的企业 · Enterprises that are not in the tables',
  fields: (t) => ({
    why: t.field({ type: ApartReason, resolve: ({ why }) => why }),
    enterprises: t.field({ type: ProgressCount, resolve: ({ enterprises }) => enterprises }),
  }),
});
export const Trained = builder.objectRef<progress.Trained>('ProgressTrained').implement({
  description: '当年培训的企业，每家计一次 · Enterprises trained in the year, each once',
  fields: (t) => ({
    enterprises: t.field({ type: ProgressCount, resolve: (o) => o.enterprises }),
    trainings: t.field({ type: ProgressCount, resolve: (o) => o.trainings }),
    target: t.field({ type: Fact, resolve: (_, __, { graph }) => progress.planTarget(graph, 'plan-training') }),
  }),
});
export const Rechecked = builder.objectRef<progress.Rechecked>('ProgressRecheck').implement({
  description:
    '一个主管部门当年的复核：抽取数与范围内企业数之比 · Re-checks of an authority: drawn of those assessed or accepted',
  fields: (t) => ({
    authority: t.field({ type: Division, resolve: ({ authority }) => authority }),
    population: t.exposeInt('population', { description: '评估或验收的企业 · Assessed or accepted' }),
    drawn: t.exposeInt('drawn', { description: '抽中的企业 · Drawn' }),
    share: t.field({ type: Rule, description: '比例的规则 · The rule of the share', resolve: ({ share }) => share }),
  }),
});
export const Listed = builder.objectRef<progress.Listed>('ProgressListed').implement({
  description: '当年强审名单，截至今日 · The mandatory lists of the year, as of today',
  fields: (t) => ({
    listed: t.field({ type: ProgressCount, description: '列入 · Listed', resolve: (o) => o.listed }),
    started: t.field({ type: ProgressCount, description: '已启动 · Started', resolve: (o) => o.started }),
    reported: t.field({ type: ProgressCount, description: '已报告 · Reported', resolve: (o) => o.reported }),
    overdue: t.field({ type: ProgressCount, description: '有逾期 · With a step overdue', resolve: (o) => o.overdue }),
  }),
});
export const Saved = builder.objectRef<progress.Saved>('ProgressSavings').implement({
  description: '方案效益台账中的合计 · The totals of the ledger of schemes',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: '为空即各年合计 · Null where it is of all years' }),
    totals: t.field({ type: LedgerTotals, resolve: ({ totals }) => totals }),
  }),
});
