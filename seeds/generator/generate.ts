import { nameKey } from '../../server/enterprises/name-key.ts';
import { pinyinOf, searchText } from '../../server/enterprises/search-text.ts';
import { idOf } from '../../server/platform/ids.ts';
import { readDemoData, type Trade } from '../demo/data.ts';
import { makeRecords } from '../demo/records.ts';
import { createRandom } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import { syntheticCreditCode } from '../synthetic-credit-code.ts';
import { supplyPairs } from './supply-pairs.ts';

export interface Size {
  readonly parks: number;
  readonly enterprises: number;
  readonly links: number;
  readonly seed: number;
}
const batch = 5000;
const counties = [
  '210106',
  '210281',
  '210381',
  '210421',
  '210521',
  '210681',
  '210726',
  '210882',
  '210921',
  '211081',
  '211122',
  '211282',
  '211322',
  '211481',
];
const inParks = 0.8;
const indicators = ['ENERGY', 'ELECTRICITY', 'COAL', 'WATER', 'WASTEWATER', 'COD', 'SO2', 'NOX', 'VOC', 'CO2'];

/** A large graph after the demo's trades, in batches that never hold it whole: parks first, then enterprises, then links. */
export function* generate({ parks, enterprises, links, seed }: Size): Generator<Partial<GraphRows>> {
  const random = createRandom(seed);
  const trades = [...readDemoData().trades.values()];
  const parkId = (p: number) => idOf('generated', String(seed), 'park', String(p));
  const id = (e: number) => idOf('generated', String(seed), 'enterprise', String(e));
  const division = (p: number) => counties[p % counties.length]!;
  const starts = parkStarts(parks, Math.floor(enterprises * inParks));
  const parkOf = new Int32Array(enterprises).fill(-1);
  for (let p = 0; p < parks; p += 1) parkOf.fill(p, starts[p], starts[p + 1]);
  const tradeOf = new Uint8Array(enterprises).map(() => random.whole(0, trades.length - 1));
  const output = Float64Array.from(tradeOf, (t) => random.logBetween(trades[t]!.outputMin / 6, trades[t]!.outputMax));

  yield { parks: Array.from({ length: parks }, (_, p) => parkRow(p, parkId(p), division(p))) };
  for (let from = 0; from < enterprises; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, enterprises - from) }, (_, i) => from + i);
    const measured = numbers.map((e) => {
      const trade = trades[tradeOf[e]!]!;
      const lead = parkOf[e]! >= 0 && starts[parkOf[e]!] === e;
      return {
        e,
        trade,
        lead,
        output: output[e]!,
        aboveScale: output[e]! >= 2000,
        cod: trade.cod,
        ammonia: trade.ammonia,
      };
    });
    yield {
      enterprises: measured.map((m) =>
        enterpriseRow(m, id(m.e), division(parkOf[m.e]! >= 0 ? parkOf[m.e]! : m.e), seed),
      ),
      memberships: measured
        .filter((m) => parkOf[m.e]! >= 0)
        .map((m) => ({
          enterprise: id(m.e),
          park: parkId(parkOf[m.e]!),
          since: '2015-01-01',
          until: null,
          proposed: false,
          leads: m.lead,
        })),
      records: measured.flatMap((m) =>
        makeRecords(m, random, [2025]).map((r) => ({
          id: idOf('record', id(m.e), String(r.year)),
          enterprise: id(m.e),
          ...r,
        })),
      ),
      audits: measured.filter(() => random.chance(0.6)).flatMap((m) => auditRows(m.e, id(m.e), random.next())),
    };
  }
  const pairs = supplyPairs(enterprises, links, starts, parkOf, seed + 1);
  for (let from = 0; from < links; from += batch)
    yield {
      supplies: Array.from({ length: Math.min(batch, links - from) }, (_, i) => {
        const [s, b, share] = [pairs.suppliers[from + i]!, pairs.buyers[from + i]!, pairs.shares[from + i]!];
        return supplyRow(
          id(s),
          id(b),
          trades[tradeOf[s]!]!,
          output[s]!,
          Math.floor(share * 10_000) / 10_000,
          random.next(),
        );
      }),
    };
}

/** Park sizes fall off as the parks go on: the first is the largest. */
function parkStarts(parks: number, members: number): Int32Array {
  const weights = Array.from({ length: parks }, (_, p) => (p + 1) ** -0.5);
  const all = weights.reduce((a, b) => a + b, 0);
  const starts = new Int32Array(parks + 1);
  let sum = 0;
  weights.forEach((w, p) => {
    sum += w;
    starts[p + 1] = Math.round((members * sum) / all);
  });
  return starts;
}

function parkRow(p: number, id: string, division: string): GraphRows['parks'][number] {
  const name = `合成园区${String(p + 1).padStart(3, '0')}`;
  return {
    ...{
      id,
      code: `QLG-${String(p + 1).padStart(4, '0')}`,
      name,
      nameKey: nameKey(name),
      level: p % 3 === 0 ? 'NATIONAL' : 'PROVINCIAL',
    },
    ...{ division, areaKm2: 10 + (p % 30), industries: ['合成产业'], approvedOn: '2010-01-01', collects: indicators },
    ...{ search: searchText([name]), pinyin: pinyinOf(name) },
  };
}

function enterpriseRow(
  {
    e,
    trade,
    lead,
    output,
    aboveScale,
  }: { e: number; trade: Trade; lead: boolean; output: number; aboveScale: boolean },
  id: string,
  division: string,
  seed: number,
): GraphRows['enterprises'][number] {
  const name = `合成${seed}号${String(e + 1).padStart(6, '0')}${trade.noun}有限公司`;
  const key = nameKey(name);
  return {
    ...{
      id,
      creditCode: syntheticCreditCode(division, 'QG', e + 1),
      name,
      nameKey: key,
      aliases: [],
      names: [{ key, kind: 'NAME' }],
    },
    ...{
      verified: true,
      industry: trade.industry,
      industryText: trade.noun,
      division,
      address: `辽宁省合成路${e + 1}号`,
    },
    ...{ aboveScale, lead, longitude: 120 + (e % 500) / 100, latitude: 39 + (e % 400) / 100, published: e % 20 === 0 },
    ...{
      auditCost: (60 + Math.round(Math.log2(output + 2) * 12)) * 100_000,
      search: searchText([name]),
      pinyin: pinyinOf(name),
    },
  };
}

function auditRows(e: number, enterprise: string, draw: number): GraphRows['audits'] {
  const year = 2019 + Math.floor(draw * 7);
  const accepted: GraphRows['audits'][number] = {
    ...{
      id: idOf('audit', enterprise, '1'),
      enterprise,
      mode: 'STANDARD',
      basis: 'MANDATORY',
      stage: 'CONTINUOUS_IMPROVEMENT',
    },
    ...{
      status: 'ACCEPTED',
      openedOn: `${year - 1}-03-01`,
      dueOn: `${year}-03-01`,
      acceptedOn: `${year}-05-01`,
      validUntil: `${year + 5}-05-01`,
    },
  };
  const open: GraphRows['audits'][number] = {
    ...{
      id: idOf('audit', enterprise, '2'),
      enterprise,
      mode: 'RAPID',
      basis: 'VOLUNTARY',
      stage: 'AUDIT',
      status: 'OPEN',
    },
    ...{ openedOn: '2026-04-01', dueOn: null, acceptedOn: null, validUntil: null },
  };
  return e % 2 === 0 ? [accepted, open] : [accepted];
}

function supplyRow(
  supplier: string,
  buyer: string,
  trade: Trade,
  output: number,
  share: number,
  draw: number,
): GraphRows['supplies'][number] {
  const yuan = output * 10_000 * share;
  const year = 2012 + Math.floor(draw * 14);
  return {
    ...{ id: idOf('generated', 'supply', supplier, buyer), supplier, buyer, product: trade.product, unit: trade.unit },
    ...{ annualVolume: Math.round(yuan / trade.price), annualValue: Math.round(yuan) * 100, shareOfSupplier: share },
    ...{
      shareOfBuyer: null,
      since: `${year}-01-01`,
      until: draw * 100 - Math.floor(draw * 100) < 0.05 ? '2026-06-01' : null,
    },
    ...{ source: '合成数据', confidence: 0.8, confirmedBy: [] },
  };
}
