// Publishes an edition of a list as a record that is never changed, puts its entries in force in place of those before, and says how many.
MATCH (l:MandatoryList {id: $list})
SET l.edition = toInteger($edition), l.publishedOn = date($publishedOn), l.documentNo = $documentNo
CREATE (l)-[:HAS_EDITION]->(edition:ListEdition {
  id: l.id + ' ' + toString(toInteger($edition)), edition: toInteger($edition), publishedOn: date($publishedOn), documentNo: $documentNo,
  reason: $reason, publishedAt: datetime()
})
WITH l, edition
CALL (l) {
  OPTIONAL MATCH (before:MandatoryEntry)-[:ENTERED_ON]->(l)
  SET before.inForce = false
  RETURN count(before) AS former
}
CALL (l, edition) {
  UNWIND $entries AS entry
  MATCH (e:Enterprise {id: entry.enterprise})
  SET e.published = true
  CREATE (edition)-[:RECORDS]->(:PublishedEntry {
    id: edition.id + ' ' + e.id, enterprise: e.id, name: entry.name, creditCode: entry.creditCode, division: entry.division,
    industry: entry.industry, categories: entry.categories, evidence: entry.evidence, reason: entry.reason,
    sourceRow: toInteger(entry.sourceRow), rulePack: entry.rulePack
  })
  MERGE (m:MandatoryEntry {id: l.id + ' ' + e.id})
  SET m.year = l.year, m.authority = l.authority, m.categories = entry.categories, m.publishedOn = l.publishedOn, m.inForce = true
  MERGE (m)-[:LISTS]->(e)
  MERGE (m)-[:ENTERED_ON]->(l)
  RETURN count(*) AS entries
}
RETURN entries, former
