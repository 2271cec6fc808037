// Holds an invitation for the rest of the transaction: of many who answer it at once, the first is heard.
// Not logged: it only takes a lock.
MATCH (i:Invitation {id: $id})
SET i.lock = $id
REMOVE i.lock
RETURN i.id AS id
