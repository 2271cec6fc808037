// Holds a drive for the rest of the transaction: whoever else would change it or invite in it waits here.
// Not logged: it only takes a lock.
MATCH (d:Drive {id: $id})
SET d.lock = $id
REMOVE d.lock
RETURN d.id AS id
