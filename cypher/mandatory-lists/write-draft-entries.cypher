// Writes entries of a draft, whose lock is held, each in a new version, and the draft in one; returns how many, and the draft's version.
MATCH (d:ListDraft {id: $draft})
CALL (d) {
  UNWIND $entries AS entry
  MERGE (p:DraftEntry {id: entry.id})
  MERGE (d)-[:PROPOSES]->(p)
  SET p += entry.set, p.version = coalesce(p.version, 0) + 1, p.changedBy = $person, p.changedAt = datetime()
  SET p.weight = toInteger(p.weight)
  RETURN count(p) AS written
}
SET d.version = d.version + 1, d.changedBy = $person, d.changedAt = datetime()
RETURN written, d.version AS version
