// Writes editions of disclosures by id, of entries of lists that are there, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (l:MandatoryList {authority: row.authority, year: row.year})-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(entry:PublishedEntry {enterprise: row.enterprise})
WHERE edition.edition = l.edition
MERGE (d:Disclosure {id: row.id})
SET d.list = l.id, d.authority = row.authority, d.year = toInteger(row.year), d.enterprise = row.enterprise
SET d.edition = CASE WHEN coalesce(d.edition, 0) < row.edition THEN toInteger(row.edition) ELSE d.edition END
MERGE (p:DisclosureEdition {id: row.id + ' ' + toString(toInteger(row.edition))})
ON CREATE SET p.edition = toInteger(row.edition), p.publishedOn = date(row.publishedOn), p.name = entry.name, p.creditCode = entry.creditCode,
  p.categories = entry.categories, p.items = row.items, p.values = row.values, p.withheldBecause = row.withheldBecause,
  p.enteredBy = row.enteredBy, p.reason = row.reason, p.rulePack = entry.rulePack, p.publishedAt = datetime()
MERGE (d)-[:HAS_EDITION]->(p)
RETURN count(*) AS written
