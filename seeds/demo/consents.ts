import { idOf } from '../../server/platform/ids.ts';
import type { GraphRows } from '../rows.ts';
import type { DemoData } from './data.ts';
import type { Firm } from './firms.ts';
import { supplyIdOf } from './links.ts';

/** What the story's enterprises have opened of their links, and ask each other to open, under the ids that the product gives. */
export function makeConsents(
  { story }: DemoData,
  firms: readonly Firm[],
  idFor: (firm: Firm) => string,
): Pick<GraphRows, 'consents' | 'consentAsks'> {
  const byKey = new Map(firms.map((f) => [f.key, idFor(f)]));
  const id = (key: string) => byKey.get(key)!;
  const consents = story.consents.map(({ link: [supplier, buyer], by, to, ...consent }) => {
    const { product } = story.links.find((l) => l.from === supplier && l.to === buyer)!;
    const link = supplyIdOf(id(supplier), id(buyer), product);
    return { id: idOf('consent', id(by), link, id(to)), link, giver: id(by), to: id(to), ...consent };
  });
  const consentAsks = story.consentAsks.map(({ by, of, ...ask }) => ({
    ...{ id: idOf('consent-ask', id(by), id(of)), asker: id(by), asked: id(of), ...ask },
  }));
  return { consents, consentAsks };
}
