import { expect, it } from 'vitest';
import { openedTo, type ConsentedLink, type ConsentScope } from '../../server/supply-chains/consent-rules.ts';
import { randomOf } from '../access/twin-world.ts';

const scopes: ConsentScope[] = ['IDENTITY', 'VOLUME', 'AUDIT_STATUS'];

/** Said by walking every path: a link is open when both ends say so and a path of open links in force leads to one that supplies the viewer. */
function opened(viewer: string, links: readonly ConsentedLink[]): string[] {
  const gives = (end: string, given: readonly ConsentScope[] | null) => end === viewer || given?.includes('IDENTITY');
  const open = (link: ConsentedLink) =>
    gives(link.supplier, link.supplierScopes) && gives(link.buyer, link.buyerScopes);
  const leads = (node: string, past: string[]): boolean =>
    node === viewer ||
    links.some((l) => open(l) && l.direct && l.buyer === node) ||
    links.some(
      (l) =>
        l.supplier === node && open(l) && l.inForce && !past.includes(l.buyer) && leads(l.buyer, [...past, l.buyer]),
    );
  return links.filter((l) => open(l) && (l.supplier === viewer || leads(l.buyer, [l.buyer]))).map((l) => l.link);
}

it('What consents open is what both ends give along an unbroken path: 2 000 small worlds with cycles', () => {
  let some = 0;
  for (let n = 0; n < 2000; n += 1) {
    const r = randomOf(20_261_124 + n);
    const nodes = ['v', 'a', 'b', 'c', 'd', 'e'];
    const direct = new Set(nodes.filter(() => r.chance(0.3)));
    const given = () => (r.chance(0.75) ? scopes.filter((s) => s === 'IDENTITY' || r.chance(0.5)) : null);
    const links = Array.from({ length: 9 }, (_, i): ConsentedLink => {
      const supplier = r.pick(nodes);
      const buyer = r.pick(nodes.filter((x) => x !== supplier));
      const ends = { supplier, buyer, inForce: r.chance(0.8), direct: direct.has(buyer) };
      return { link: `l${i}`, ...ends, supplierScopes: given(), buyerScopes: given() };
    });
    const found = openedTo('v', links);
    expect(found.opened).toEqual(opened('v', links));
    for (const id of found.openedVolumes) {
      const link = links.find((l) => l.link === id)!;
      expect(link.supplier === 'v' || link.supplierScopes?.includes('VOLUME')).toBe(true);
      expect(link.buyer === 'v' || link.buyerScopes?.includes('VOLUME')).toBe(true);
    }
    some += found.opened.length;
  }
  expect(some).toBeGreaterThan(2000);
});
