// Holds a credit rating for the rest of the transaction: whoever else would change it waits here.
// Not logged: it only takes a lock.
MATCH (r:CreditRating {id: $id})
SET r.lock = $id
REMOVE r.lock
RETURN r.id AS id
