import { afterAll, beforeAll, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { change, kindNames, kinds, logged, regionToEdit, stored, type Kind } from './editing.ts';

/** More by hand: `QINGLIAN_ROUNDS=1000`. */
const rounds = Number(process.env['QINGLIAN_ROUNDS'] ?? 20);
const writers = 10;

const w = await world();
afterAll(() => w.close());
beforeAll(() => regionToEdit(w));

it(
  `Of ${writers} who edit one version at once exactly one wins, and the others are told: ${rounds} rounds`,
  { timeout: 60_000 + rounds * 5_000 },
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const name = kindNames[round % kindNames.length]!;
      const kind: Kind = kinds[name];
      const { version } = (await stored(w, name)) as { version: number };
      const answers = await Promise.all(
        Array.from({ length: writers }, (_, i) =>
          change(w.as(kind.may[i % kind.may.length]!), name, {
            version,
            input: kind.change(round * writers + i + 1),
            key: `${round} ${i}`,
          }),
        ),
      );
      const winners = answers.flatMap((answer, i) => (answer.__typename === kind.type ? [i] : []));
      expect({ round, name, winners: winners.length }).toEqual({ round, name, winners: 1 });
      const losers = answers.filter((answer) => answer.code === 'STALE' && answer.currentVersion === version + 1);
      expect({ round, name, losers: losers.length }).toEqual({ round, name, losers: writers - 1 });
      expect(await stored(w, name)).toMatchObject({ version: version + 1 });
    }
    for (const [i, name] of kindNames.entries()) {
      const own = Math.floor((rounds - i + kindNames.length - 1) / kindNames.length);
      expect(await logged(w, kinds[name].act)).toHaveLength(own);
    }
  },
);
