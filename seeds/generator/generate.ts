import { idOf } from '../../server/platform/ids.ts';
import { readDemoData } from '../demo/data.ts';
import { makeRecords } from '../demo/records.ts';
import { createRandom } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import { auditRows, enterpriseRow, parkRow, supplyRow } from './generated-rows.ts';
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

  for (let p = 0; p < parks; p += 1) output[starts[p]!] = trades[tradeOf[starts[p]!]!]!.outputMax * 3;

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
