import { z } from 'zod';
import { commitmentTo, draw, populationHash } from '../platform/draw.ts';
import type { Bilingual } from '../platform/errors.ts';

const file = z.object({
  method: z.literal('qinglian-draw-1'),
  size: z.int().nonnegative(),
  populationHash: z.string(),
  commitment: z.string(),
  seed: z.string().nullable(),
  population: z.array(z.object({ key: z.string(), stratum: z.string() })),
  drawn: z.array(z.string()),
});

/** What does not hold of a published draw: nothing when it is as it should be. Throws on what is no such file. */
export function faultsOf(text: string): Bilingual[] {
  const { size, population, drawn, seed, ...proof } = file.parse(JSON.parse(text));
  const faults: Bilingual[] = [];
  if (new Set(population.map((member) => member.key)).size < population.length)
    faults.push({ zh: '名单中有重复的键', en: 'a key stands twice in the population' });
  if (populationHash(population) !== proof.populationHash)
    faults.push({ zh: '名单与公布的哈希不符', en: 'the population is not the one its hash was published of' });
  if (seed === null) return faults;
  if (commitmentTo(seed) !== proof.commitment)
    faults.push({ zh: '种子与事先的承诺不符', en: 'the seed is not the one committed to' });
  const again = draw(seed, population, size).map((member) => member.key);
  if (again.join('\n') !== drawn.join('\n'))
    faults.push({ zh: '抽取结果与重算不符', en: 'computing the draw again gives another result' });
  return faults;
}
/** Whether the seed is there yet. */
export const isDrawn = (text: string): boolean => file.parse(JSON.parse(text)).seed !== null;
