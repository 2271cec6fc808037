import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sight } from '../../server/access/sight.ts';
import { personByEmail } from '../../server/access/service.ts';
import { sightOf } from '../../server/access/viewer.ts';
import { cast, type CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { replay } from './twin-corpus.ts';
import { twinFor } from './twin-sight.ts';
import { build, collects, randomOf, randomWorld } from './twin-world.ts';

const w = await world();
const viewers: (CastMember | null)[] = [null, 'lead', 'supplier', 'parkManager', 'stranger', 'regulator', 'strangeRegulator', 'analyst', 'strangeMember', 'expert', 'national']; // prettier-ignore
const twins = Number(process.env.QINGLIAN_TWINS ?? 12);
const perWorld = 3;
const seed = 20_261_124;
const onFile = ['ordersToCorrect', 'trainings', 'carbonVerifications', 'creditRatings', 'exemplarRecords'];

beforeAll(async () => {
  await w.empty();
  await w.cast();
  await w.given('UNWIND keys($collects) AS id MATCH (p:Park {id: id}) SET p.collects = $collects[id]', { collects });
});
afterAll(() => w.close());

const worlds = Array.from({ length: Math.ceil(twins / perWorld) }, (_, n) => n);
let compared = 0;

describe('What a viewer may not see changes not one byte of what it is answered', { timeout: 3_600_000 }, () => {
  it.each(worlds)('in world %i and its twins', async (n) => {
    const base = randomWorld(randomOf(seed + n));
    const looking = Array.from({ length: perWorld }, (_, i) => viewers[(n * perWorld + i) % viewers.length] ?? null);
    const asker = (member: CastMember | null) => (member ? w.as(member) : w.public);
    await build(w, base);
    const sights: Sight[] = [];
    const before: string[][] = [];
    for (const member of looking) {
      const person = member && (await personByEmail(w.graph, cast[member].email));
      sights.push(sightOf(person ?? null));
      before.push(await replay(asker(member)));
    }
    for (const [i, member] of looking.entries()) {
      await build(w, twinFor(base, sights[i]!, randomOf(seed * 31 + n * perWorld + i)));
      const after = await replay(asker(member));
      const place = `seed ${seed + n}, seen by ${member ?? 'the public'}`;
      const differing = after.flatMap((answer, k) => (answer === before[i]![k] ? [] : [[before[i]![k], answer]]));
      expect({ place, differing, answers: after.length }).toEqual({ place, differing: [], answers: before[i]!.length });
      compared += 1;
    }
  });

  it('though there is much of it, as whoever may see all of it finds', async () => {
    const base = randomWorld(randomOf(seed));
    await build(w, base);
    const { data } = await w
      .as('national')
      .ask(`{ ${onFile.map((name) => `${name}(first: 1) { totalCount }`).join(' ')} }`);
    expect(base.dossiers.length).toBeGreaterThan(2);
    expect(data).toEqual(Object.fromEntries(onFile.map((name) => [name, { totalCount: base.dossiers.length }])));
  });

  it(`in ${twins} twin worlds`, () => expect(compared).toBeGreaterThanOrEqual(twins));
});
