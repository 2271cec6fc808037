// What the latest edition of the list of a published entry says of the enterprise that the entry concerns, where that stands today, and the disclosure there is of it; nothing when a correction took it off.
MATCH (l:MandatoryList)-[:HAS_EDITION]->(:ListEdition)-[:RECORDS]->(asked:PublishedEntry {id: $entry})
MATCH (l)-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry)
WHERE edition.edition = l.edition AND p.enterprise IN [asked.enterprise, $enterprise]
MATCH (e:Enterprise {id: $enterprise})
RETURN p.id AS id, l.id AS list, edition.edition AS edition, e.id AS enterprise, p.name AS name, p.creditCode AS creditCode,
  p.division AS division, p.industry AS industry, p.categories AS categories, p.evidence AS evidence, p.reason AS reason, p.sourceRow AS sourceRow,
  p.rulePack AS rulePack, l.authority AS authority, l.year AS year, edition.publishedOn AS publishedOn,
  e.division AS standsIn, COLLECT { MATCH (d:Disclosure {list: l.id}) WHERE d.enterprise IN [asked.enterprise, $enterprise] RETURN d.id ORDER BY d.edition DESC, d.id }[0] AS disclosure
