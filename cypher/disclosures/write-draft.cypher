// Writes what one side drafts of the disclosure of an entry, whose enterprise is held, in a new version, and returns the disclosure and the draft.
MERGE (d:Disclosure {id: $disclosure})
ON CREATE SET d.list = $list, d.authority = $authority, d.year = toInteger($year), d.enterprise = $enterprise, d.edition = 0
MERGE (d)-[:HAS_DRAFT]->(w:DisclosureDraft {side: $side})
ON CREATE SET w.id = $draft, w.version = 0
SET w.status = 'DRAFT', w.values = $values, w.version = w.version + 1, w.changedBy = $person, w.changedAt = datetime()
RETURN d.id AS disclosure, w.id AS draft, w.version AS version
