// Holds an order to correct for the rest of the transaction: whoever else would change it waits here.
// Not logged: it only takes a lock.
MATCH (o:OrderToCorrect {id: $id})
SET o.lock = $id
REMOVE o.lock
RETURN o.id AS id
