// Makes entries that stand on no list entries of one, with its first edition, and says how many.
// Not logged: the whole load is, with its fingerprint.
MATCH (m:MandatoryEntry)-[:LISTS]->(e:Enterprise)
WHERE m.authority IS NOT NULL AND m.year IS NOT NULL AND m.publishedOn IS NOT NULL AND NOT EXISTS { (m)-[:ENTERED_ON]->(:MandatoryList) }
WITH m.authority + ' ' + toString(m.year) AS key, m.authority AS authority, m.year AS year, min(m.publishedOn) AS publishedOn, collect({m: m, e: e}) AS found
MERGE (l:MandatoryList {key: key})
ON CREATE SET l.id = key, l.authority = authority, l.year = year, l.edition = 1, l.publishedOn = publishedOn
MERGE (l)-[:HAS_EDITION]->(edition:ListEdition {id: key + ' 1'})
ON CREATE SET edition.edition = 1, edition.publishedOn = publishedOn
WITH l, edition, found
UNWIND found AS one
WITH l, edition, one.m AS m, one.e AS e
MERGE (m)-[:ENTERED_ON]->(l)
MERGE (edition)-[:RECORDS]->(p:PublishedEntry {id: edition.id + ' ' + e.id})
ON CREATE SET p.enterprise = e.id, p.name = e.name, p.creditCode = e.creditCode, p.division = e.division, p.industry = e.industry,
  p.categories = m.categories, p.evidence = '[]'
WITH l, edition, p
CALL (l, edition, p) {
  MATCH (pack:RulePack)
  WHERE (pack.division = '0' OR coalesce(p.division, l.authority) STARTS WITH pack.division)
    AND pack.effectiveFrom <= edition.publishedOn AND (pack.effectiveUntil IS NULL OR edition.publishedOn < pack.effectiveUntil)
  WITH pack ORDER BY pack.effectiveFrom DESC, pack.version DESC
  WITH pack.division AS division, collect(pack.id) AS newestFirst
  WITH division, newestFirst[0] AS id ORDER BY CASE division WHEN '0' THEN 0 ELSE size(division) END DESC
  RETURN collect(id) AS ids
}
FOREACH (found IN CASE WHEN size(ids) > 0 AND p.rulePack IS NULL THEN [ids] ELSE [] END |
  SET p.rulePack = reduce(joined = head(found), id IN tail(found) | joined + '+' + id))
RETURN count(p) AS written
