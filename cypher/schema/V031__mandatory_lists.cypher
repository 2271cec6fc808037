// A mandatory list is known by authority and year; entries that were there before become entries of a list and its first edition.
CREATE CONSTRAINT mandatory_list_id IF NOT EXISTS FOR (n:MandatoryList) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mandatory_list_key IF NOT EXISTS FOR (n:MandatoryList) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT list_edition_id IF NOT EXISTS FOR (n:ListEdition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT published_entry_id IF NOT EXISTS FOR (n:PublishedEntry) REQUIRE n.id IS UNIQUE;
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
  p.categories = m.categories, p.evidence = '[]';
