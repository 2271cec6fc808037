// Holds a park for the rest of the transaction: whoever else wants to open an audit of it waits here.
// Not logged: it only takes a lock.
MATCH (p:Park {id: $park})
SET p.lock = randomUUID()
REMOVE p.lock
RETURN p.id AS id
