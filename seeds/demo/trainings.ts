import { idOf } from '../../server/platform/ids.ts';
import type { Random } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import type { Firm } from './firms.ts';

type Row = GraphRows['trainings'][number];
const organiser = '辽宁省清洁生产指导中心（演示）';
/** Of those drawn for a year, who attended which: some came twice, and count once. */
const told: readonly (Omit<Row, 'id' | 'enterprises' | 'people'> & { year: number; from: number; to: number })[] = [
  {
    ...{ year: 2024, from: 0, to: 48, day: '2024-05-22', hours: 16, organiser, division: '21' },
    ...{ name: '清洁生产审核师继续教育（第一期）', place: '沈阳市浑南区' },
  },
  {
    ...{ year: 2024, from: 40, to: 86, day: '2024-10-16', hours: 8, organiser, division: '21' },
    ...{ name: '重点行业清洁生产审核培训班', place: '大连市金州区' },
  },
  {
    ...{ year: 2025, from: 0, to: 56, day: '2025-04-15', hours: 16, organiser, division: '21' },
    ...{ name: '园区整体审核与供应链带动培训班', place: '营口市鲅鱼圈区' },
  },
  {
    ...{ year: 2025, from: 48, to: 100, day: '2025-07-09', hours: 8, organiser, division: '21' },
    ...{ name: '强制性清洁生产审核企业培训班', place: '鞍山市铁东区' },
  },
  {
    ...{ year: 2025, from: 92, to: 130, day: '2025-11-05', hours: 8, organiser, division: '21' },
    ...{ name: '清洁生产与碳核算培训班', place: '沈阳市和平区' },
  },
];

/** Five trainings in two years, attended by enterprises of the province that are above scale. */
export function makeTrainings(firms: readonly Firm[], idFor: (firm: Firm) => string, random: Random): Row[] {
  const asked = firms.filter(({ division, aboveScale }) => division.startsWith('21') && aboveScale);
  const years = new Map([2024, 2025].map((year) => [year, random.draw(asked, () => 1, 130)]));
  return told.map(({ year, from, to, ...training }) => {
    const enterprises = (years.get(year) ?? []).slice(from, to).map(idFor).sort();
    const people = enterprises.length * 2 + 7;
    return { id: idOf('demo', 'training', training.day), ...training, people, enterprises };
  });
}
