// Holds the list that a draft is of for the rest of the transaction: whoever else would change or publish it waits here.
// Not logged: it only takes a lock.
MATCH (l:MandatoryList)-[:HAS_DRAFT]->(d:ListDraft {id: $id})
SET l.lock = $id
REMOVE l.lock
RETURN d.id AS id
