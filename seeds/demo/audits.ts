import type { Random } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import type { DemoData } from './data.ts';
import { stagesOf, tellHistory } from './audit-history.ts';
import { daysAfter, demoToday, monthsAfter } from './calendar.ts';
import type { Firm } from './firms.ts';

export type Audit = Omit<GraphRows['audits'][number], 'id' | 'enterprise'> & { firm: Firm };
type Entry = Omit<GraphRows['mandatoryEntries'][number], 'id' | 'enterprise'> & { firm: Firm };
/** Of the lists published since, more are still to be started. */
const lately = '2026-08-01';
const heavy = new Set([
  'magnesia',
  'brick',
  'steel',
  'coking',
  'ferroalloy',
  'cement',
  'graphite',
  'steam',
  'lime',
  'zinc',
]);
const toxic = new Set([
  'plating',
  'dye',
  'api',
  'pesticide',
  'intermediate',
  'hazwaste',
  'zinc',
  'wasteacid',
  'coating',
  'ink',
]);
function categoriesOf(firm: Firm, random: Random): Entry['categories'] {
  const found: Entry['categories'] = [];
  if (firm.cod > firm.trade.cod * 1.3) found.push('EXCEEDS_LIMITS');
  if (toxic.has(firm.trade.key)) found.push('TOXIC_HAZARDOUS');
  if (heavy.has(firm.trade.key) && random.chance(0.6)) found.push('HIGH_ENERGY');
  return found.length > 0 ? found : [random.pick(['EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS'] as const)];
}

export function makeAudits(
  data: DemoData,
  firms: readonly Firm[],
  random: Random,
): { audits: Audit[]; entries: Entry[] } {
  const { story } = data;
  const byKey = new Map(firms.map((f) => [f.key, f]));
  const named = (keys: readonly string[]) => keys.map((key) => byKey.get(key)!);
  const settled = new Set(named([...story.expiredAudits, ...story.unaudited, ...story.validAudits]));
  const audits: Audit[] = [
    ...named(story.validAudits).map((f) => accepted(f, '2024-06-18')),
    ...named(story.expiredAudits).map((f) => accepted(f, '2020-05-22')),
  ];
  const entries: Entry[] = [];

  for (const list of story.lists) {
    const always = named(list.always);
    const candidates = firms.filter(
      (f) => f.division.startsWith(list.authority) && f.aboveScale && !settled.has(f) && !always.includes(f),
    );
    const drawn = random.draw(
      candidates,
      (f) => (toxic.has(f.trade.key) ? 4 : 1) * (heavy.has(f.trade.key) ? 4 : 1),
      list.entries - always.length,
    );
    const { authority, year, publishedOn } = list;
    for (const firm of [...always, ...drawn]) {
      settled.add(firm);
      entries.push({ firm, year, authority, publishedOn, categories: categoriesOf(firm, random), inForce: true });
      const started = daysAfter(publishedOn, random.whole(12, 58));
      if (list.idle.includes(firm.key) || started > demoToday || random.chance(publishedOn > lately ? 0.4 : 0.15))
        continue;
      const elapsed = (Date.parse(demoToday) - Date.parse(started)) / 86_400_000;
      const stage = stagesOf('STANDARD')[Math.min(5, Math.floor((elapsed / 330) * random.between(4, 7)))]!;
      audits.push({
        firm,
        mode:
          authority === '2101' ? 'DIFFERENTIATED' : ['2102', '2105'].includes(authority) ? 'SIMPLIFIED' : 'STANDARD',
        basis: 'MANDATORY',
        stage,
        status: stage === 'IMPLEMENTATION' && random.chance(0.5) ? 'ASSESSED' : 'OPEN',
        openedOn: started,
        dueOn: monthsAfter(publishedOn, 12),
        acceptedOn: null,
        validUntil: null,
      });
    }
  }
  for (const firm of firms) {
    if (settled.has(firm) || !firm.division.startsWith('21')) continue;
    const fate = random.next() / (firm.aboveScale ? 1 : 0.35);
    if (fate < 0.2) {
      const audit = accepted(
        firm,
        random.pick([
          '2022-04-26',
          '2022-11-17',
          '2023-06-09',
          '2023-12-05',
          '2024-05-28',
          '2024-10-31',
          '2025-07-15',
          '2026-03-12',
        ]),
      );
      audits.push(audit);
      if (random.chance(0.5))
        entries.push({
          firm,
          year: Number(audit.openedOn.slice(0, 4)),
          authority: firm.division.slice(0, 4),
          publishedOn: `${audit.openedOn.slice(0, 4)}-01-10`,
          categories: categoriesOf(firm, random),
          inForce: false,
        });
    } else if (fate < 0.27)
      audits.push(accepted(firm, random.pick(['2018-09-14', '2019-06-27', '2020-08-20', '2021-03-30'])));
    else if (fate < 0.31) {
      const mode = random.pick(['RAPID', 'SPECIAL', 'STANDARD'] as const);
      audits.push({
        firm,
        mode,
        basis: 'VOLUNTARY',
        stage: random.pick(stagesOf(mode).slice(0, -1)),
        status: 'OPEN',
        openedOn: `2026-0${random.whole(2, 9)}-1${random.whole(0, 9)}`,
        dueOn: null,
        acceptedOn: null,
        validUntil: null,
      });
    }
  }
  return { audits: tellHistory(audits), entries };
}

const accepted = (firm: Firm, acceptedOn: string): Audit => ({
  firm,
  mode: 'STANDARD',
  basis: 'MANDATORY',
  stage: 'CONTINUOUS_IMPROVEMENT',
  status: 'ACCEPTED',
  openedOn: monthsAfter(acceptedOn, -14),
  dueOn: monthsAfter(acceptedOn, -2),
  acceptedOn,
  validUntil: monthsAfter(acceptedOn, 60),
});
