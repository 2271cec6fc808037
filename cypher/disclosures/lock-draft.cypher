// Holds the disclosure that a draft is of for the rest of the transaction: whoever else would change or publish it waits here.
// Not logged: it only takes a lock.
MATCH (d:Disclosure)-[:HAS_DRAFT]->(w:DisclosureDraft {id: $id})
SET d.lock = $id
REMOVE d.lock
RETURN w.id AS id
