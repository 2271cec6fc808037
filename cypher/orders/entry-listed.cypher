// What the latest edition of the list of a published entry says of the enterprise that the entry concerns; nothing when a correction took it off.
MATCH (l:MandatoryList)-[:HAS_EDITION]->(:ListEdition)-[:RECORDS]->(asked:PublishedEntry {id: $entry})
MATCH (l)-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry)
WHERE edition.edition = l.edition AND p.enterprise IN [asked.enterprise, $enterprise]
MATCH (e:Enterprise {id: $enterprise})
RETURN p.id AS id, l.id AS list, l.authority AS authority, l.year AS year, e.id AS enterprise, e.name AS name, e.creditCode AS creditCode,
  p.division AS division, e.division AS standsIn, p.rulePack AS rulePack, edition.publishedOn AS publishedOn
