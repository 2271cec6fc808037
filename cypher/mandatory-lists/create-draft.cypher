// Writes the draft of a list, whose lock is held, with the entries proposed for it, and says how many they are.
MATCH (l:MandatoryList {id: $list})
CREATE (l)-[:HAS_DRAFT]->(d:ListDraft {
  id: $id, authority: l.authority, year: l.year, status: 'DRAFT', version: 1, startedOn: date($startedOn), missingEvidence: $missingEvidence,
  changedBy: $person, changedAt: datetime()
})
WITH d
CALL (d) {
  UNWIND $entries AS entry
  CREATE (d)-[:PROPOSES]->(p:DraftEntry {id: d.id + ' ' + entry.enterprise})
  SET p += entry, p.weight = toInteger(entry.weight), p.version = 1, p.changedBy = $person, p.changedAt = datetime()
  RETURN count(p) AS entries
}
RETURN entries
