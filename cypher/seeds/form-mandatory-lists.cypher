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
RETURN count(p) AS written
