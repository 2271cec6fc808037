// Holds an exemplar for the rest of the transaction: whoever else would change, publish or withdraw it waits here.
// Not logged: it only takes a lock.
MATCH (x:Exemplar {id: $id})
SET x.lock = $id
REMOVE x.lock
RETURN x.id AS id
