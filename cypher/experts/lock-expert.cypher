// Holds an expert for the rest of the transaction: whoever else would change it, or its ties, waits here.
// Not logged: it only takes a lock.
MATCH (x:Expert {id: $id})
SET x.lock = $id
REMOVE x.lock
RETURN x.id AS id
