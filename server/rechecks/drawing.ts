import { record, type Origin } from '../access/record.ts';
import { edit } from '../edits/editing.ts';
import { keeperOf, keepsListOf, type Asker, type ListAsked } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { commitmentTo, draw, newSeed, populationHash, shareOf } from '../platform/draw.ts';
import { InvalidInput, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { rulePack, type RulesInForce } from '../reference/rule-packs.ts';
import * as q from './queries.ts';
import { membersOfDraws, recheckDrawsByIds, type RecheckDraw } from './service.ts';

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}

const shareIn = (rules: RulesInForce) => rules.rules.find((rule) => rule.key === 'recheck.share');
const noRule = () =>
  new RuleBroken(
    { zh: '适用的规则包没有复核比例', en: 'No rule in force says which share is re-checked' },
    'recheck.share',
  );
const nobody = (year: number) =>
  new RuleBroken(
    { zh: `${year} 年尚无（其他）评估或验收的企业`, en: `Nobody (else) was assessed or accepted in ${year}` },
    'recheck.population',
  );

/** City and industry division: the strata of the draw. What is not on file is a stratum of its own. */
const stratumOf = (city: string | null, industry: string | null) => `${city ?? '–'} ${industry ?? '–'}`;
function frozen({ id, name, creditCode, division, industry, accepted, on }: RowOf<typeof q.assessedInYear>) {
  const [city, branch] = [division?.slice(0, 4) ?? null, industry?.slice(0, 2) ?? null];
  const key = creditCode ?? globalId('Enterprise', id);
  return {
    enterprise: id,
    key,
    name,
    creditCode,
    city,
    industry: branch,
    stratum: stratumOf(city, branch),
    accepted,
    on,
  };
}

/** How many there are to draw from today, and how many would be drawn; for whoever keeps the draw. */
export async function recheckOutlook(asker: Asker, asked: ListAsked) {
  await keeperOf(asker, asked);
  const population = await asker.graph.rows(q.assessedInYear, { authority: asked.authority, year: asked.year });
  const share = shareIn(await rulePack(asker.graph, asked.authority, businessDay()));
  return {
    population: population.length,
    size: share?.amount ? shareOf(population.length, share.amount) : 0,
    rule: share ?? null,
  };
}

/**
 * Freezes who was assessed or accepted in a year and is in no earlier draw of it, and commits to a seed that stays secret until
 * the draw; returns the draw's id. Another draw of the same year takes those who came since.
 */
export async function commitRecheckDraw(
  asker: Asker,
  asked: ListAsked,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const viewer = await keeperOf(asker, asked);
  const { authority, year } = asked;
  const today = businessDay();
  if (year > Number(today.slice(0, 4)))
    throw new InvalidInput([{ path: 'year', zh: '该年度尚未开始', en: 'has not begun yet' }]);
  const rules = await rulePack(asker.graph, authority, today);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `commitRecheckDraw ${viewer.id}`, () =>
      writeFrozen(tx, asker.origin, asked, rules, today),
    ),
  );
}

/** Freezes a population on a day, by the rules given, and commits to a seed. */
export async function writeFrozen(
  tx: Tx,
  origin: Origin,
  { authority, year }: ListAsked,
  rules: RulesInForce,
  committedOn: string,
): Promise<string> {
  const share = shareIn(rules)?.amount;
  if (!share) throw noRule();
  const { draws } = (await tx.one(q.lockYear, { key: `${authority} ${year}`, authority, year }))!;
  const members = (await tx.rows(q.assessedInYear, { authority, year })).map(frozen);
  if (members.length === 0) throw nobody(year);
  const [id, seed, round] = [newId(), newSeed(), draws + 1];
  const proof = { populationHash: populationHash(members), commitment: commitmentTo(seed) };
  const size = shareOf(members.length, share);
  const as = { id, authority, year, round, size, rulePack: rules.id, committedOn, person: origin.person };
  await tx.one(q.freezeDraw, { ...as, ...proof, seed, members });
  await record(tx, origin, {
    act: 'COMMIT_RECHECK_DRAW',
    subject: { type: 'RecheckDraw', id },
    divisions: [authority],
    after: { authority, year, round, population: members.length, size, ...proof },
  });
  return id;
}

/** Reveals the seed and draws; the same seed and population give the same draw to anybody. Returns the draw's id. */
export const drawRecheck = (asker: Asker, { id, version, idempotencyKey }: Change): Promise<string> =>
  edit(asker, {
    ...{ name: 'drawRecheck', type: 'RecheckDraw', id, version, idempotencyKey, fields: ['status'] },
    lock: (tx) => tx.one(q.lockDraw, { id }),
    read: async (tx) => (await recheckDrawsByIds(tx, [id]))[0] ?? undefined,
    mayEdit: ({ authority }) => (keepsListOf(asker.viewer, authority) ? ['status'] : []),
    regulates: () => true,
    write: (tx, now) => writeDrawn(tx, asker.origin, now, businessDay()),
  });

/** Draws from a frozen population, which is held. */
export async function writeDrawn(tx: Tx, origin: Origin, now: RecheckDraw, drawnOn: string): Promise<void> {
  if (now.status === 'DRAWN') throw new RuleBroken({ zh: '已经抽取', en: 'It is drawn already' }, 'recheck.once');
  const { id, authority, year, round } = now;
  const [members = []] = await membersOfDraws(tx, null, [id]);
  const { seed } = (await tx.one(q.keptSeed, { id }))!;
  if (populationHash(members) !== now.populationHash || commitmentTo(seed) !== now.commitment)
    throw new RuleBroken(
      { zh: '冻结的名单或种子与公布的哈希不符', en: 'The frozen population or the seed is not what was committed to' },
      'recheck.commitment',
    );
  const drawn = draw(seed, members, now.size).map(({ key }, place) => ({ key, place: place + 1 }));
  await tx.one(q.markDrawn, { id, drawnOn, person: origin.person, drawn });
  const chosen = members.filter((member) => drawn.some((one) => one.key === member.key));
  await record(tx, origin, {
    act: 'DRAW_RECHECK',
    subject: { type: 'RecheckDraw', id },
    divisions: [authority],
    enterprises: chosen.map((member) => member.enterprise),
    after: { authority, year, round, seed, drawn: drawn.map((one) => one.key) },
  });
}
