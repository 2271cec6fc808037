// Holds the enterprise of a carbon verification for the rest of the transaction: whoever else would change it waits here.
// Not logged: it only takes a lock.
MATCH (:CarbonVerification {id: $id})-[:VERIFIES]->(e:Enterprise)
SET e.lock = $id
REMOVE e.lock
RETURN e.id AS id
