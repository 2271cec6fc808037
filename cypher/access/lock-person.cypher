// Holds a person for the rest of the transaction: whoever else wants to change what belongs to it waits here.
// Not logged: it only takes a lock.
MATCH (p:Person {id: $person})
SET p.lock = randomUUID()
REMOVE p.lock
RETURN p.id AS id
