import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { measures, type MeasureKey } from '../../server/schemes/columns.ts';
import { idOf } from '../../server/platform/ids.ts';
import type { Random } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import type { Firm } from './firms.ts';
import { rounded } from './records.ts';

type Audit = GraphRows['audits'][number] & { readonly firm: Firm };
type Row = GraphRows['schemes'][number];
type Figures = Row['expected'];

/** `investment` in 万元 and `per` a year in the units of the API (electricity in 万kWh), both for a firm of a middling size; `years` until it is paid back. */
const templates = z
  .array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['NO_LOW_COST', 'MEDIUM_HIGH_COST']),
      investment: z.number(),
      years: z.number(),
      per: z.partialRecord(z.enum(measures.map(({ key }) => key)), z.number()),
      other: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'schemes.json'), 'utf8')));
type Template = (typeof templates)[number];

const middling = 12_000;
const inSmallest = (key: MeasureKey, value: number) =>
  Math.round(rounded(value) * 10 ** measures.find((one) => one.key === key)!.digits);

function expectedOf(template: Template, audit: Audit, basis: Figures['energyBasis'], random: Random): Figures {
  const size = Math.sqrt(Math.max(audit.firm.output, 400) / middling) * random.noise(0.25);
  const yuan = template.investment * 10_000 * size;
  const saved = Object.entries(template.per).map(([key, value]): [string, number] => {
    const scale = key === 'electricity' ? 10_000 : 1;
    return [key, inSmallest(key as MeasureKey, value * scale * size * random.noise(0.15))];
  });
  // What comes of electricity and coal, in orders of magnitude that are no reference data.
  const carbon = (template.per.electricity ?? 0) * size * 5.5 + (template.per.coal ?? 0) * size * 2.6;
  return {
    ...none,
    ...Object.fromEntries(saved),
    ...(carbon > 0 && { co2: inSmallest('co2', carbon) }),
    investment: inSmallest('investment', yuan),
    benefit: inSmallest('benefit', yuan / template.years),
    other: template.other ?? null,
    energyBasis: template.per.coal === undefined ? null : basis,
    year: Number((audit.acceptedOn ?? audit.openedOn).slice(0, 4)),
    source: '清洁生产审核报告（演示）',
  };
}
const none = Object.fromEntries(measures.map(({ key }) => [key, null])) as Record<MeasureKey, null>;

/** As it was found on the spot: mostly near what was expected, now and then too little for too much. */
function verifiedOf(expected: Figures, random: Random, off?: 'UNDER' | 'OVER'): Figures {
  const under = off === 'UNDER' || (!off && random.chance(0.05));
  const over = off === 'OVER' || (!off && random.chance(0.05));
  const near = (key: MeasureKey) => {
    const amount = expected[key];
    const high = key === 'investment';
    const factor = high
      ? over
        ? random.between(1.24, 1.5)
        : random.between(0.92, 1.1)
      : under
        ? random.between(0.5, 0.76)
        : random.between(0.86, 1.08);
    return amount === null ? null : Math.round(rounded(amount * factor));
  };
  const amounts = Object.fromEntries(measures.map(({ key }) => [key, near(key)])) as Record<MeasureKey, number | null>;
  return { ...expected, ...amounts, source: '验收现场核实（演示）' };
}

const passed = { technical: 'PASS', economic: 'PASS', environmental: 'PASS' } as const;
const undecided = { technical: null, economic: null, environmental: null };
const entered = ['SCHEMES', 'FEASIBILITY', 'IMPLEMENTATION'];

/** About ten schemes of every audit that is finished, fewer of those that have come to their schemes; one is shared in a park. */
export function makeSchemes(audits: readonly Audit[], random: Random): Row[] {
  const finished = audits.filter(({ status }) => status === 'ACCEPTED');
  const rows = audits.flatMap((audit): Row[] => {
    const done = audit.status === 'ACCEPTED';
    if (!done && !entered.includes(audit.stage ?? '')) return [];
    const basis = random.chance(0.12) ? 'CALORIFIC' : random.chance(0.1) ? null : 'EQUIVALENT';
    const chosen = random.draw(
      templates,
      ({ kind }) => (kind === 'NO_LOW_COST' ? 2 : 1),
      random.whole(done ? 8 : 5, done ? 12 : 8),
    );
    return chosen.map((template, i): Row => {
      const expected = expectedOf(template, audit, basis, random);
      const high = template.kind === 'MEDIUM_HIGH_COST';
      const dropped = high && i > 1 && random.chance(0.08);
      const status = dropped
        ? 'DROPPED'
        : done || (!high && random.chance(0.7))
          ? 'IMPLEMENTED'
          : high && audit.stage !== 'SCHEMES'
            ? 'FEASIBLE'
            : 'PROPOSED';
      const results =
        !high || status === 'PROPOSED' ? undecided : dropped ? { ...passed, economic: 'FAIL' as const } : passed;
      const off = audit === finished[0] ? (['UNDER', 'OVER'] as const)[i] : undefined;
      return {
        ...{ id: idOf('demo', 'scheme', audit.id, template.name), audit: audit.id, place: i + 1, shares: [] },
        ...{ name: template.name, kind: template.kind, status, ...results, expected },
        verified: done && status === 'IMPLEMENTED' ? verifiedOf(expected, random, off) : null,
      };
    });
  });
  const pair = neighbours(finished);
  const shared = pair && rows.find(({ audit, status }) => audit === pair[0].id && status === 'IMPLEMENTED');
  if (!pair || !shared) return rows;
  const shares = pair.map(({ id }, i) => ({ audit: id, basisPoints: i === 0 ? 6500 : 3500 }));
  return rows.map((row) => (row === shared ? { ...row, name: '园区循环水站变频改造', shares } : row));
}

/** Two of one park, as the park’s people would find them. */
function neighbours(audits: readonly Audit[]): [Audit, Audit] | undefined {
  for (const one of audits) {
    const other = audits.find((a) => a.enterprise !== one.enterprise && a.firm.park && a.firm.park === one.firm.park);
    if (other) return [one, other];
  }
  return undefined;
}
