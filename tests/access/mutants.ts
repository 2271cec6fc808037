import type { Fact } from './matrix.ts';
import type { ViewerKind } from './matrix-world.ts';

const inPark = (of: string) => `(${of})-[member:IN_PARK]->(seenPark:Park) WHERE `;
/** The predicates of cypher/access/fragments dropped or weakened: sight-differential.test.ts finds each out. */
export const fragmentMutants: readonly [title: string, rule: string, instead: string][] = [
  ['an operator sees no more than others', 'sight.all', 'false'],
  ['one’s own enterprise is not seen', 'e.id IN sight.enterprises', 'false'],
  [
    'a region is any that shares its first digit',
    'e.division STARTS WITH code',
    'e.division STARTS WITH left(code, 1)',
  ],
  ['a region holds only itself', 'e.division STARTS WITH code', 'e.division = code'],
  ['any partner’s region will do', 'partner.division STARTS WITH code', 'true'],
  ['a membership never ends', 'member.until IS NULL', 'true'],
  ['a proposed membership counts', 'member.proposed IS NULL', 'true'],
  ['any park will do', `${inPark('e')}seenPark.id IN sight.parks`, `${inPark('e')}true`],
  ['any partner’s park will do', `${inPark('partner')}seenPark.id IN sight.parks`, `${inPark('partner')}true`],
  [
    'partners of the park’s enterprises are not known',
    `${inPark('partner')}seenPark.id IN`,
    `${inPark('partner')}NOT seenPark.id IN`,
  ],
  ['any partner will do', 'partner.id IN sight.enterprises', 'true'],
  ['partners are not known', 'partner.id IN sight.enterprises', 'false'],
  ['what is published is hidden', 'e.published', 'false'],
  ['everything is published', 'e.published', 'true'],
  ['who reported an enterprise does not see it', 'sight.person IN e.reportedBy', 'false'],
  ['who reported a link does not see it', 'sight.person IN l.reportedBy', 'false'],
  ['who reported a link does not see its ends', 'sight.person IN deal.reportedBy', 'false'],
  ['a link is seen by its supplier alone', 'purchaser.id IN sight.enterprises', 'false'],
  ['a link is seen by its buyer alone', 'seller.id IN sight.enterprises', 'false'],
  ['a link is seen from every region', 'seller.division STARTS WITH code', 'true'],
  ['a link opened is not seen', 'l.id IN sight.opened', 'false'],
  ['the ends of a link opened are not known', 'deal.id IN sight.opened', 'false'],
  ['whoever deals with anybody is known', 'deal.id IN sight.opened', 'true'],
  ['who asks for a consent is not known', 'e.id IN sight.asking', 'false'],
];

/** The same rule in memory (server/supply-chains/view.ts) dropped or weakened. */
export const memoryMutants: readonly [title: string, rule: string, instead: string][] = [
  ['an operator sees no more than others', 'if (sight.all)', 'if (false)'],
  ['one’s own enterprise is not seen', 'own.has(network.ids[node])', 'false'],
  ['a region is everywhere', 'network.divisions[node].startsWith(code)', 'true'],
  ['a region holds only itself', 'network.divisions[node].startsWith(code)', 'network.divisions[node] === code'],
  ['any park will do', 'parks.has(m.park) &&', ''],
  ['a membership begins early', 'm.since <= today &&', ''],
  ['a membership never ends', '&& today < m.until', ''],
  ['a link is seen before it begins', 'network.since[link] > day ||', ''],
  ['a link never ends', '|| day >= network.until[link]', ''],
  ['a link is seen by its buyer alone', 'inScope(network.supplier[link]) ||', ''],
  ['a link is seen by its supplier alone', 'inScope(network.buyer[link]) ||', ''],
  ['who reported a link does not see it', 'network.reportedBy[link].includes(sight.person)', 'false'],
  ['a reported link is seen by everybody', 'network.reportedBy[link].includes(sight.person)', 'network.reportedBy[link].length > 0'], // prettier-ignore
  ['a link opened is not seen', 'opened.has(network.linkIds[link])', 'false'],
  ['any link is opened', 'opened.has(network.linkIds[link])', 'opened.size > 0'],
  ['a scope of one is a scope of all', 'known[node] === yes', 'known[node] !== unknown'],
];

interface StatementMutant {
  readonly title: string;
  readonly statement: string;
  readonly rule: string;
  readonly instead: string;
  readonly kind: ViewerKind;
  readonly way: string;
  readonly fact: Fact;
}
const full =
  '($sight.all OR e.id IN $sight.enterprises OR any(code IN $sight.divisions WHERE e.division STARTS WITH code))';
const of = (
  statement: string,
  kind: ViewerKind,
  way: string,
  rows: [title: string, rule: string, instead: string, fact: Fact][],
) =>
  // prettier-ignore
  rows.map(([title, rule, instead, fact]): StatementMutant => ({ statement, kind, way, title, rule, instead, fact }));

/** What statements keep back of what is seen, dropped or weakened: the matrix finds each out. */
export const statementMutants: readonly StatementMutant[] = [
  ...of('enterprises/enterprises-by-ids', 'partner', 'enterprise by id', [
    ['a card shows former names', 'CASE WHEN close THEN coalesce(e.aliases, []) ELSE [] END', 'e.aliases', 'enterprise: former names'], // prettier-ignore
    ['a card shows the address', 'CASE WHEN close THEN e.address END', 'e.address', 'enterprise: address'],
    ['a card shows the scale', 'CASE WHEN close THEN e.aboveScale END', 'e.aboveScale', 'enterprise: scale'],
    [
      'a card shows the audit’s status',
      'WHEN NOT (close OR e.id IN $sight.openedAudits) THEN null',
      'WHEN false THEN null',
      'audit: status',
    ],
  ]),
  ...of('enterprises/records-of-enterprises', 'park in', 'enterprise by id', [
    ['a park sees what it does not collect', "'WATER' IN collected", 'true', 'record: other figure'],
    ['a park sees the output value', 'CASE WHEN whole THEN r.outputValue END', 'r.outputValue', 'record: output value'],
    ['everybody near sees all', full, 'true', 'record: other figure'],
  ]),
  ...of('enterprises/records-of-enterprises', 'partner', 'enterprise by id', [
    ['a partner sees the figures', full, 'true', 'record: collected figure'],
    ['any park’s collecting will do', 'collector.id IN $sight.parks', 'true', 'record: collected figure'],
  ]),
  ...of('supply-chains/links-by-ids', 'park in', 'node of a link', [
    ['a park sees volumes', 'THEN l.annualVolume END', 'THEN l.annualVolume ELSE l.annualVolume END', 'link: volume'],
    ['a park sees volumes of the listed', '$sight.all OR any(code IN $sight.divisions WHERE b.division STARTS WITH code)', 'true', 'link: volume'], // prettier-ignore
  ]),
  ...of('supply-chains/links-by-ids', 'regulator in', 'node of a link', [
    ['a regulator sees prices', 'CASE WHEN priced THEN', 'CASE WHEN measured THEN', 'link: price'],
  ]),
  ...of('explorer/exported-links', 'national', 'supplies.csv', [
    ['an export has prices', 'CASE WHEN priced THEN', 'CASE WHEN measured THEN', 'link: price'],
  ]),
  ...of('explorer/exported-links', 'park in', 'supplies.csv', [
    ['an export has volumes', 'THEN l.annualVolume END', 'THEN l.annualVolume ELSE l.annualVolume END', 'link: volume'],
  ]),
  ...of('enterprises/search-enterprises', 'partner', 'search by a former name', [
    ['a search finds by former names', 'CASE WHEN near THEN', 'CASE WHEN true THEN', 'enterprise: former names'],
  ]),
  ...of('explorer/exported-enterprises', 'partner', 'enterprises.csv?search=%E9%BE%99%E5%A4%B4%E6%97%A7%E7%A7%B0', [
    ['an export finds by former names', 'all(word IN $words', 'all(word IN []', 'enterprise: former names'],
  ]),
  ...of('enterprises/enterprises-page', 'partner', 'filter by scale', [
    ['a filter by scale tells it', 'coalesce(e.aboveScale, false) = $filter.aboveScale AND near', 'coalesce(e.aboveScale, false) = $filter.aboveScale', 'enterprise: scale'], // prettier-ignore
  ]),
  ...of('enterprises/enterprises-page', 'partner', 'filter by audit status', [
    [
      'a filter by audit status tells it',
      '= $filter.auditStatus AND (near OR e.id IN $sight.openedAudits)',
      '= $filter.auditStatus',
      'audit: status',
    ],
  ]),
  ...of('enterprises/enterprises-of-park-page', 'partner', 'park’s list', [
    ['a park’s list holds whom one does not answer for', 'WHERE near AND', 'WHERE', 'enterprise: park'],
  ]),
  ...of('parks/loads-of-park', 'park in', 'park’s totals', [
    ['totals count what is not collected', 'AND seen', 'AND true', 'record: other figure'],
  ]),
  ...of('whole-audits/whole-audits-by-ids', 'self', 'whole audit by id', [
    ['an enterprise sees the whole result', 'CASE WHEN whole THEN', 'CASE WHEN true THEN', 'whole audit: result'],
  ]),
  ...of('whole-audits/members-of-whole-audits', 'self', 'whole audit by id', [
    ['an enterprise sees the other members', 'e.id IN $sight.enterprises', 'true', 'whole audit: others'],
  ]),
  ...of('imports/jobs-by-ids', 'national', 'import by id', [
    ['imports are everybody’s', 'j.person = $sight.person', 'true', 'import'],
  ]),
];
