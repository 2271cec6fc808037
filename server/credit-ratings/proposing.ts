import { record } from '../access/record.ts';
import { holds } from '../access/viewer.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import type { Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import { divisions } from '../reference/service.ts';
import { proposalOf } from './grading.ts';
import * as q from './queries.ts';
import { sightFor } from './service.ts';

const mostAtOnce = 200;
export interface Proposing {
  readonly authority: string;
  readonly year: number;
  readonly enterprises: readonly string[];
}
export interface Proposed {
  readonly ids: readonly string[];
  /** How many of those asked for have a rating of that year already, and were left as they are. */
  readonly ratedAlready: number;
}

function checked({ year, enterprises }: Proposing, today: string): string[] {
  const wanted = [...new Set(enterprises)].sort();
  const problems = [];
  if (wanted.length < 1 || wanted.length > mostAtOnce)
    problems.push({
      path: 'enterprises',
      zh: `应有 1 到 ${mostAtOnce} 家`,
      en: `must be 1 to ${mostAtOnce} enterprises`,
    });
  if (year < 2003 || year > Number(today.slice(0, 4)))
    problems.push({ path: 'year', zh: '应为 2003 年至今年', en: 'must be a year from 2003 until this one' });
  if (problems.length > 0) throw new InvalidInput(problems);
  return wanted;
}

/** Those to rate, held from here on, each seen in full by whoever rates and of the authority's region. */
async function held(tx: Tx, { viewer }: Asker, { authority, year }: Proposing, ids: readonly string[]) {
  await tx.rows(q.lockEnterprises, { ids: [...ids] });
  const seen = await tx.rows(q.enterprisesToRate, { ids: [...ids], year, sight: sightFor(viewer) });
  for (const id of ids)
    if (!seen.some((one) => one.id === id)) throw new NotFound('Enterprise', globalId('Enterprise', id));
  if (authority !== '0' && seen.some((one) => !one.division?.startsWith(authority)))
    throw new RuleBroken(
      { zh: '评价机关只评价本辖区的企业', en: 'An authority rates the enterprises of its region alone' },
      'rating-within-its-region',
    );
  return seen;
}

/** Proposes the grades of enterprises for a year by what is on file of it. Until they are told, the log names none of them. */
export async function proposeCreditRatings(
  asker: Asker,
  asked: Proposing,
  key: string | null | undefined,
): Promise<Proposed> {
  const { graph, viewer, origin } = asker;
  const { authority, year } = asked;
  if (!viewer || !holds(viewer, 'REGULATOR') || !keepsListOf(viewer, authority)) throw new NotAllowed();
  const today = businessDay();
  const wanted = checked(asked, today);
  return graph.write((tx) =>
    once(tx, key, `proposeCreditRatings ${viewer.id}`, async () => {
      const known = await divisions(graph, { search: authority });
      if (!known.some((one) => one.code === authority)) throw new NotFound('Division', authority);
      const seen = await held(tx, asker, asked, wanted);
      const toRate = seen.filter(({ rated }) => !rated);
      const packs = await rulePacks(tx);
      const facts = await tx.rows(q.facts, { ids: toRate.map(({ id }) => id), year, today });
      const ratings = toRate.map(({ id: enterprise, division }) => {
        const rules = rulesOf(packsInForce(packs, division ?? authority, today));
        const mine = facts.find(({ owner }) => owner === enterprise)?.facts ?? [];
        const { points, grade, reasons } = proposalOf(rules, mine);
        return { id: newId(), enterprise, points, grade, reasons: JSON.stringify(reasons), rulePack: rules.id };
      });
      const ids = ratings.map(({ id }) => id);
      const ratedAlready = seen.length - ratings.length;
      if (ratings.length === 0) return { ids, ratedAlready };
      await tx.one(q.proposeRatings, { authority, year, person: viewer.id, ratings });
      await record(tx, origin, {
        act: 'PROPOSE_CREDIT_RATINGS',
        subject: { type: 'CreditRating', id: ids.length === 1 ? ids[0]! : null },
        divisions: [authority],
        after: { authority, year, ratings: ratings.map(({ id, points, grade }) => ({ id, points, grade })) },
      });
      return { ids, ratedAlready };
    }),
  );
}
