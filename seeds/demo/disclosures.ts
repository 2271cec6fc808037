import { idOf } from '../../server/platform/ids.ts';
import type { Random } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import type { makeAudits } from './audits.ts';
import { daysAfter, demoToday, monthsAfter } from './calendar.ts';
import type { Firm } from './firms.ts';

type Row = GraphRows['disclosures'][number];
interface Said {
  readonly item: string;
  readonly value: string | null;
  readonly withheld: boolean;
}
type Made = ReturnType<typeof makeAudits>;
type Entry = Made['entries'][number];
const surnames = [...'林陈周吴郑王冯蒋沈韩'];
const givenNames = ['望舒', '知行', '明远', '怀瑾', '清和', '景行', '若谷', '思齐'];

/** What each category asks for, in the order of the rule pack; of the demo's firms in round words. */
const said: Readonly<Record<Entry['categories'][number], (firm: Firm, random: Random) => Record<string, string>>> = {
  EXCEEDS_LIMITS: (firm, random) => ({
    POLLUTANTS: '化学需氧量、氨氮、颗粒物',
    DISCHARGE_WAY: random.pick([
      '处理后经总排口纳管',
      '处理后经总排口排入园区污水处理厂',
      '有组织排放，经除尘后高空排放',
    ]),
    CONCENTRATION_AND_TOTAL: `化学需氧量年均 ${random.whole(62, 96)} mg/L，上年排放 ${Math.max(0.1, Math.round(firm.cod * 10) / 10)} t`,
    EXCEEDANCE: `化学需氧量年均浓度超过排放标准 ${random.whole(5, 40)}%，已限期整改`,
  }),
  TOXIC_HAZARDOUS: (_, random) => ({
    TOXIC_MATERIALS: random.pick([
      '氰化钠，用于电镀前处理，年用量 3.2 t',
      '苯胺，合成原料，年用量 46 t',
      '铬酸酐，用于钝化，年用量 1.8 t',
    ]),
    TOXIC_DISCHARGES: random.pick([
      '总氰化物未检出；六价铬 0.04 mg/L',
      '苯胺类 0.3 mg/L，年排放 12 kg',
      '总铬 0.2 mg/L，年排放 6 kg',
    ]),
    HAZARDOUS_WASTE: `上年产生危险废物 ${random.whole(8, 160)} t，委托有资质单位处置，无超期贮存`,
    RISK_MEASURES: '设事故池与围堰，应急预案已备案，每年演练一次',
  }),
  HIGH_ENERGY: (_, random) => ({
    ENERGY_USE: `上年综合能耗 ${random.whole(9, 88)}00 tce（当量值），其中电力占 ${random.whole(12, 55)}%`,
    ENERGY_LIMIT_EXCEEDANCE: `单位产品综合能耗超过限额 ${random.whole(3, 22)}%`,
  }),
};

const personIn = (random: Random) => `${random.pick(surnames)}${random.pick(givenNames)}`;
function valuesOf({ firm, categories }: Entry, random: Random): Said[] {
  const plain = {
    NAME: firm.name,
    LEGAL_REPRESENTATIVE: personIn(random),
    ADDRESS: firm.address,
  };
  const asked = categories.flatMap((category) => Object.entries(said[category](firm, random)));
  return [...Object.entries(plain), ...asked].map(([item, value]) => ({ item, value, withheld: false }));
}
const withhold = (values: Said[], item: string): Said[] =>
  values.map((one) => (one.item === item ? { item, value: null, withheld: true } : one));
const secretOf = ({ categories }: Entry): string =>
  categories.includes('TOXIC_HAZARDOUS')
    ? 'TOXIC_MATERIALS'
    : categories.includes('EXCEEDS_LIMITS')
      ? 'CONCENTRATION_AND_TOTAL'
      : 'ENERGY_USE';

/**
 * Nearly everybody disclosed in time. Of each list the first has corrected it since, the second withholds an item and the third was
 * late; of those who never started some have disclosed nothing. Who was ordered to, did so before the order was closed.
 */
export function makeDisclosures({ audits, entries }: Made, idFor: (firm: Firm) => string, random: Random): Row[] {
  const started = new Set(audits.map((audit) => audit.firm));
  const first = (authority: string, wanted: boolean) =>
    entries.find((one) => one.authority === authority && one.year === 2026 && started.has(one.firm) === wanted);
  const [ordered, silent] = [first('2114', true), first('2112', false)];
  const places = new Map<string, number>();
  return entries.flatMap((entry) => {
    const { firm, authority, year, publishedOn } = entry;
    const list = `${authority} ${year}`;
    const place = places.get(list) ?? 0;
    places.set(list, place + 1);
    const inTime = daysAfter(publishedOn, random.whole(6, 27));
    const late = daysAfter(monthsAfter(publishedOn, 1), random.whole(4, 20));
    const values = valuesOf(entry, random);
    const nothing = entry === silent || (!started.has(firm) && place > 2 && random.chance(0.2));
    const day = entry === ordered ? '2026-04-18' : place === 2 ? late : inTime;
    if (nothing || day > demoToday) return [];
    const enterprise = idFor(firm);
    const editionOf = (edition: number, on: string, reason: string | null, told: Said[], because: object): Row => ({
      ...{
        id: idOf('demo', 'disclosure', enterprise, list),
        authority,
        year,
        enterprise,
        edition,
        publishedOn: on,
        reason,
      },
      ...{ enteredBy: place % 9 === 4 ? 'REGULATOR' : 'ENTERPRISE', items: told.map(({ item }) => item) },
      ...{ values: JSON.stringify(told), withheldBecause: JSON.stringify(because) },
    });
    if (place === 1) {
      const secret = secretOf(entry);
      const because = { [secret]: '涉及工艺配方，公开后竞争对手可推知产品成本' };
      return [editionOf(1, day, null, withhold(values, secret), because)];
    }
    const again = daysAfter(day, 40);
    if (place > 0 || again > demoToday) return [editionOf(1, day, null, values, {})];
    const corrected = values.map((one) =>
      one.item === 'LEGAL_REPRESENTATIVE' ? { ...one, value: personIn(random) } : one,
    );
    return [editionOf(1, day, null, values, {}), editionOf(2, again, '法定代表人已变更', corrected, {})];
  });
}
