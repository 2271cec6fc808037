import { publicSight, type Sight } from '../access/sight.ts';
import { enterprisesByIds, type Enterprise } from '../enterprises/service.ts';
import { businessDay } from '../platform/dates.ts';
import { parksByIds } from '../parks/service.ts';
import { divisionsByCodes, industriesByCodes } from '../reference/service.ts';
import { NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import type { Chain } from '../supply-chains/chain.ts';
import { withConsents } from '../supply-chains/consented-sight.ts';
import { consentsByIds, consentsOfEnterprises } from '../supply-chains/consents.ts';
import { factsSeen, keyOf, type Fact, type Looked } from './facts.ts';
import * as q from './queries.ts';

export { topics } from './facts.ts';
export const eyesKinds = ['PUBLIC', 'PARTNER', 'PARK', 'REGULATOR'] as const;
export interface Eyes {
  readonly kind: (typeof eyesKinds)[number];
  /** The partner, the park or the division's code; none for the public. */
  readonly of: string | null;
}
export interface SeenFact extends Fact {
  /** As each of the eyes sees it; null where it does not. */
  readonly seen: readonly (string | null)[];
}
export type LinkShown = RowOf<typeof q.linksOfEnterprise>;
export interface SeenByOthers {
  readonly eyes: readonly Eyes[];
  readonly partners: readonly string[];
  readonly facts: readonly SeenFact[];
  readonly links: readonly LinkShown[];
  readonly linksLeftOut: number;
}
export interface Asker {
  readonly graph: Graph;
  readonly chain: Chain;
  readonly sight: Sight;
}

const mostLinks = 50;

/** What its industry, division and park are called: looked up once, for every pair of eyes. */
async function namesOf(graph: Graph, { industry, division, park }: OwnPlaces): Promise<Looked['names']> {
  const [industries, divisions, parks] = await Promise.all([
    industriesByCodes(graph, industry ? [industry] : []),
    divisionsByCodes(graph, division ? [division] : []),
    parksByIds(graph, park ? [park] : []),
  ]);
  return { industry: industries[0]?.name, division: divisions[0]?.name, park: parks[0]?.name };
}
type OwnPlaces = Pick<Enterprise, 'industry' | 'division' | 'park'>;

/** Those to whom the enterprise has opened a link of its own: they need not deal with it. */
async function consentedTo(graph: Graph, own: Sight, enterprise: string): Promise<string[]> {
  const [{ given } = { given: [] }] = await consentsOfEnterprises(graph, own, [enterprise]);
  const consents = await consentsByIds(graph, own, given);
  return consents.flatMap((c) => (c && ['ONE_END', 'BOTH_ENDS'].includes(c.state) ? [c.to] : []));
}

/**
 * An enterprise of the viewer's own through the eyes of the public, a partner, its park and its regulator: what each of them
 * is answered, fact by fact, beside what it is itself answered. Anybody else's enterprise is missing.
 */
export async function seenByOthers(asker: Asker, enterprise: string, wanted: string | null): Promise<SeenByOthers> {
  const { graph, chain, sight } = asker;
  const own: Sight = { ...publicSight, enterprises: [enterprise], own: [enterprise] };
  const [self] = sight.own.includes(enterprise) ? await enterprisesByIds(graph, own, [enterprise]) : [];
  if (!self) throw new NotFound('Enterprise', globalId('Enterprise', enterprise));
  const all = await graph.rows(q.linksOfEnterprise, { enterprise, today: businessDay() });
  const partners = [...new Set([...all.map((link) => link.partner), ...(await consentedTo(graph, own, enterprise))])];
  if (wanted !== null && !partners.includes(wanted)) throw new NotFound('Enterprise', globalId('Enterprise', wanted));
  const partner = wanted ?? partners[0];
  const links = [...all.filter((l) => l.partner === partner), ...all.filter((l) => l.partner !== partner)].slice(
    0,
    mostLinks,
  );

  const looking: [Eyes, Sight][] = [[{ kind: 'PUBLIC', of: null }, publicSight]];
  if (partner)
    looking.push([
      { kind: 'PARTNER', of: partner },
      await withConsents(graph, { ...publicSight, enterprises: [partner], own: [partner] }),
    ]);
  if (self.park && !self.parkProposed)
    looking.push([
      { kind: 'PARK', of: self.park },
      { ...publicSight, parks: [self.park] },
    ]);
  if (self.division)
    looking.push([
      { kind: 'REGULATOR', of: self.division },
      { ...publicSight, divisions: [self.division] },
    ]);

  const looked = { graph, chain, enterprise, links: links.map((link) => link.id), names: await namesOf(graph, self) };
  const [mine, ...theirs] = await Promise.all([own, ...looking.map(([, s]) => s)].map((s) => factsSeen(looked, s)));
  const answers = theirs.map((facts) => new Map(facts.map((fact) => [keyOf(fact), fact.value])));
  return {
    eyes: looking.map(([eyes]) => eyes),
    partners,
    facts: mine!.map((fact) => ({ ...fact, seen: answers.map((answer) => answer.get(keyOf(fact)) ?? null) })),
    links,
    linksLeftOut: all.length - links.length,
  };
}
