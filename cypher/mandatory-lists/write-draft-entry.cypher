// Writes an entry of a draft, whose lock is held, in a new version of the entry and of the draft, and returns both.
MATCH (d:ListDraft {id: $draft})
MERGE (p:DraftEntry {id: $id})
MERGE (d)-[:PROPOSES]->(p)
SET p += $set, p.version = coalesce(p.version, 0) + 1, p.changedBy = $person, p.changedAt = datetime(),
  d.version = d.version + 1, d.changedBy = $person, d.changedAt = datetime()
SET p.weight = toInteger(p.weight)
RETURN p.version AS version, d.version AS draftVersion
