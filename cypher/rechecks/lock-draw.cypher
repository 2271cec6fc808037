// Holds a draw for the rest of the transaction: whoever else would draw or record a result waits here.
// Not logged: it only takes a lock.
MATCH (d:RecheckDraw {id: $id})
SET d.lock = randomUUID()
REMOVE d.lock
RETURN d.id AS id
