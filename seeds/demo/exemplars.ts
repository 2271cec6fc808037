import { systemOrigin } from '../../server/access/record.ts';
import { writeAgreement, writePublication, writeWithdrawal } from '../../server/exemplars/deciding.ts';
import { writeProposal } from '../../server/exemplars/proposing.ts';
import { readExemplar, type ExemplarGiven } from '../../server/exemplars/rules.ts';
import { exemplarsForWhoever } from '../../server/exemplars/service.ts';
import type { Graph } from '../../server/platform/graph.ts';
import { idOf } from '../../server/platform/ids.ts';
import type { GraphRows } from '../rows.ts';
import { demoToday } from './calendar.ts';

interface Told extends ExemplarGiven {
  /** Name of the enterprise or of the park. */
  readonly of: string;
  readonly proposedOn: string;
  readonly agreedOn?: string;
  readonly paperConsentOn?: string;
  readonly published?: { readonly on: string; readonly documentNo: string };
  readonly withdrawn?: { readonly on: string; readonly reason: string };
}
const years = { year: 2025, baselineYear: 2022 };
/** Five, all invented: three that stand, one withdrawn, and one that waits for the consent of the star park's lead. */
export const demoExemplars: readonly Told[] = [
  {
    ...{ of: '赤岑钢铁集团有限公司', kind: 'ENTERPRISE', title: '赤岑钢铁：余热余压全流程回收', year: 2025 },
    summary:
      '结合清洁生产审核与碳核查，为烧结、高炉与转炉配齐余热余压回收，蒸汽并网供园区企业使用；循环水提标后取水量下降近三成。',
    summaryEn:
      'Together with its audit and a carbon verification, it recovers waste heat and pressure along the whole line, gives steam to its park and takes in almost a third less water.',
    figures: [
      { ...years, indicator: 'ENERGY', value: 1_318_000, baseline: 1_476_000, basis: 'EQUIVALENT' },
      { ...years, indicator: 'WATER', value: 9_860_000, baseline: 13_720_000 },
      { ...years, indicator: 'CO2', value: 3_580_000, baseline: 4_010_000 },
      { ...years, label: '吨钢综合能耗', unit: 'kgce/t', value: 538, baseline: 602, basis: 'EQUIVALENT' },
    ],
    ...{ proposedOn: '2026-03-10', agreedOn: '2026-03-18' },
    published: { on: '2026-06-05', documentNo: '辽环清洁〔2026〕12号（演示）' },
  },
  {
    ...{ of: '望川酿造食品产业园', kind: 'PARK', title: '望川园区：酒糟与沼气的梯级利用', year: 2025 },
    summary: '园区统一收集酒糟制沼气，沼气供热、沼渣还田，废水集中预处理后回用于冷却。',
    summaryEn:
      'The park gathers distillers’ grains for biogas, heats with it, returns the residue to the fields and reuses its water for cooling.',
    figures: [
      { ...years, indicator: 'COD', value: 118, baseline: 203 },
      { ...years, indicator: 'SOLID_WASTE', value: 21_400, baseline: 58_900 },
      { year: 2025, label: '年产沼气', unit: '万m³', value: 860 },
    ],
    ...{ proposedOn: '2026-03-12', paperConsentOn: '2026-04-02' },
    published: { on: '2026-06-05', documentNo: '辽环清洁〔2026〕12号（演示）' },
  },
  {
    ...{ of: '沄水新能源汽车股份有限公司', kind: 'PROJECT', title: '沄水汽车：水性涂料替代与喷房循环风', year: 2024 },
    summary: '涂装线改用水性涂料，喷房循环风配转轮浓缩燃烧，挥发性有机物与天然气用量同时下降。',
    summaryEn: null,
    figures: [
      { indicator: 'VOC', value: 42, year: 2024, baseline: 131, baselineYear: 2021 },
      { indicator: 'ELECTRICITY', value: 61_200_000, year: 2024, baseline: 66_900_000, baselineYear: 2021 },
    ],
    ...{ proposedOn: '2025-04-09', agreedOn: '2025-04-15' },
    published: { on: '2025-06-05', documentNo: '辽环清洁〔2025〕9号（演示）' },
  },
  {
    ...{ of: '临屿锌业股份有限公司', kind: 'ENTERPRISE', title: '临屿锌业：酸性废水零排放', year: 2024 },
    ...{ summary: '酸性废水分质处理，全部回用于生产。', summaryEn: null },
    figures: [{ indicator: 'WASTEWATER', value: 0, year: 2024, baseline: 412_000, baselineYear: 2020 }],
    ...{ proposedOn: '2025-04-09', paperConsentOn: '2025-04-20' },
    published: { on: '2025-06-05', documentNo: '辽环清洁〔2025〕9号（演示）' },
    withdrawn: { on: '2026-02-11', reason: '复核发现雨季有外排，数据与公布不符' },
  },
  {
    ...{
      of: '清岚精细化工集团股份有限公司',
      kind: 'PROJECT',
      title: '清岚精细化工：溶剂回收与蒸汽凝水闭路',
      year: 2026,
    },
    summary: '甲醇、甲苯回收塔热集成，蒸汽凝水闭路回收；带动园区三家供应商同步改造。',
    summaryEn: null,
    figures: [
      { ...years, indicator: 'VOC', value: 36, baseline: 88 },
      { ...years, indicator: 'ENERGY', value: 41_300, baseline: 46_800, basis: 'EQUIVALENT' },
    ],
    proposedOn: '2026-11-16',
  },
];

/** What is there already stays as it was left. */
export async function holdUpDemoExemplars(
  graph: Graph,
  { enterprises, parks }: Pick<GraphRows, 'enterprises' | 'parks'>,
): Promise<void> {
  for (const told of demoExemplars) {
    const id = idOf('demo', 'exemplar', told.title);
    if ((await exemplarsForWhoever(graph, [id]))[0]) continue;
    const enterprise = enterprises.find(({ name }) => name === told.of);
    const park = parks.find(({ name }) => name === told.of);
    const division = enterprise?.division ?? park?.division;
    if (!division) continue;
    await graph.write(async (tx) => {
      const origin = systemOrigin();
      const facts = readExemplar(told, park ? 'PARK' : 'ENTERPRISE', demoToday);
      const place = { enterprise: enterprise?.id ?? null, park: park?.id ?? null };
      const proposal = { id, authority: '21', division, ...place };
      await writeProposal(tx, origin, proposal, facts, { audit: null, schemes: [] }, told.proposedOn);
      const now = async () => (await exemplarsForWhoever(tx, [id]))[0]!;
      if (told.agreedOn) await writeAgreement(tx, origin, await now(), told.agreedOn);
      if (!told.published) return;
      const publication = { ...told.published, paperConsentOn: told.paperConsentOn ?? null };
      await writePublication(tx, origin, await now(), publication, demoToday);
      if (told.withdrawn) await writeWithdrawal(tx, origin, await now(), told.withdrawn, demoToday);
    });
  }
}
