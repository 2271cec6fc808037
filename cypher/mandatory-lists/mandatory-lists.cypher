// The published mandatory lists, all or those of an authority and a year, in their latest edition, the newest first.
MATCH (l:MandatoryList)
WHERE l.edition > 0 AND ($authority IS NULL OR l.authority = $authority) AND ($year IS NULL OR l.year = $year)
  AND ($ids IS NULL OR l.id IN $ids)
MATCH (l)-[:HAS_EDITION]->(edition:ListEdition {edition: l.edition})
RETURN l.id AS id, l.authority AS authority, l.year AS year, l.edition AS edition, edition.publishedOn AS publishedOn,
  edition.documentNo AS documentNo, edition.reason AS reason, COUNT { (edition)-[:RECORDS]->(:PublishedEntry) } AS entryCount
ORDER BY l.year DESC, l.authority
