import { systemOrigin } from '../../server/access/record.ts';
import { writeAnswer } from '../../server/guidance-team/following-up.ts';
import { teamsByIds, visitsForWhoever } from '../../server/guidance-team/service.ts';
import { writeMember, writeTeam } from '../../server/guidance-team/teams.ts';
import { writeVisit } from '../../server/guidance-team/visits.ts';
import type { Graph } from '../../server/platform/graph.ts';
import { idOf } from '../../server/platform/ids.ts';
import type { GraphRows } from '../rows.ts';
import { demoToday } from './calendar.ts';
import { demoExperts } from './experts.ts';

const since = '2025-03-01';
/** Of the pool by name, or one who is not in it; who agrees to be named. */
const members = [
  { pooled: '程亦川', sector: '节能与热工', role: 'LEADER', named: true },
  { pooled: '沈若谷', sector: '水与大气污染防治', role: 'DEPUTY', named: true },
  { pooled: '秦望舒', sector: '精细化工', role: 'MEMBER', named: false },
  { pooled: '陶行简', sector: '钢铁与有色', role: 'MEMBER', named: false },
  { name: '温若行', employer: '省清洁生产指导中心（演示）', sector: '审核程序', role: 'MEMBER', named: true },
] as const;
interface Told {
  readonly of: string;
  readonly day: string;
  readonly topic: string;
  readonly advice: string;
  readonly followUpDueOn: string | null;
  /** Places in the list of members. */
  readonly by: readonly number[];
  readonly answer?: { readonly on: string; readonly answer: string; readonly doneOn: string | null };
}
const visits: readonly Told[] = [
  {
    ...{ of: '清岚精细化工集团股份有限公司', day: '2026-09-15', topic: '溶剂回收塔的热集成', by: [0, 2] },
    advice: '以塔顶潜热预热进料，先做一塔的夹点核算；凝水回收前须查明甲苯含量。',
    followUpDueOn: '2026-12-15',
  },
  {
    ...{ of: '砺石镁质材料集团有限公司', day: '2026-06-18', topic: '轻烧窑烟气余热', by: [0, 4] },
    advice: '余热锅炉前增设除尘；夏季前完成烟道保温。',
    followUpDueOn: '2026-09-30',
  },
  {
    ...{ of: '赤岑钢铁集团有限公司', day: '2026-05-12', topic: '烧结循环风与取水定额', by: [1, 3] },
    advice: '烧结机循环风比例提到三成，核对取水定额后修订用水平衡。',
    followUpDueOn: '2026-08-31',
    answer: { on: '2026-08-20', answer: '循环风已提至三成二，用水平衡已修订并报送。', doneOn: '2026-08-18' },
  },
];
export const demoGuidance = { members, visits };

/** The team of the province, and three of its visits. What is there already stays as it was left. */
export async function guideDemo(graph: Graph, { enterprises }: Pick<GraphRows, 'enterprises'>): Promise<void> {
  const id = idOf('demo', 'guidance-team', '21');
  if ((await teamsByIds(graph, [id]))[0]) return;
  await graph.write(async (tx) => {
    const origin = systemOrigin();
    const team = { id, division: '21' };
    const given = { name: '辽宁省清洁生产技术指导组（演示）', documentNo: '辽环清洁〔2025〕3号（演示）' };
    await writeTeam(tx, origin, id, team.division, given);
    const joined: string[] = [];
    for (const { sector, role, named, ...who } of members) {
      const pooled = 'pooled' in who ? demoExperts.find(([name]) => name === who.pooled) : undefined;
      const expert = pooled ? { name: pooled[0], employer: pooled[1] } : null;
      const face = 'pooled' in who ? { name: null, employer: null } : who;
      const known = 'pooled' in who ? idOf('demo', 'expert', who.pooled) : null;
      const member = { ...face, expert: known, sector, role, since, until: null, named };
      joined.push(await writeMember(tx, origin, team, member, expert));
    }
    for (const { of, by, answer, ...visit } of visits) {
      const enterprise = enterprises.find(({ name }) => name === of);
      if (!enterprise) continue;
      const came = by.map((place) => joined[place]!);
      const made = await writeVisit(tx, origin, team, enterprise, { ...visit, members: came }, demoToday);
      const [now] = await visitsForWhoever(tx, [made]);
      if (answer && now) await writeAnswer(tx, origin, now, answer, answer.on);
    }
  });
}
