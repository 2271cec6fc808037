// Writes audits by id and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MERGE (a:Audit {id: row.id})
SET a.mode = row.mode, a.basis = row.basis, a.stage = row.stage, a.status = row.status, a.openedOn = date(row.openedOn),
    a.dueOn = date(row.dueOn), a.acceptedOn = date(row.acceptedOn), a.validUntil = date(row.validUntil)
MERGE (a)-[:OF]->(e)
RETURN count(*) AS written
