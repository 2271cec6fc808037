// Holds an enterprise for the rest of the transaction, before any invitation of it: inviting and answering take their locks in one order.
// Not logged: it only takes a lock.
MATCH (s:Enterprise {id: $id})
SET s.lock = randomUUID()
REMOVE s.lock
RETURN s.id AS id
