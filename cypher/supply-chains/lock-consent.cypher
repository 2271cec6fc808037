// Holds a consent that the viewer may know of for the rest of the transaction: who gave it for which link, and whether it is withdrawn already.
// Not logged: it only takes a lock.
MATCH (c:Consent {id: $id})-[:GIVEN_BY]->(giver:Enterprise)
WHERE @sees_consent(c)
SET c.lock = true
REMOVE c.lock
RETURN giver.id AS giver, c.link AS link, c.scopes AS scopes, c.withdrawnAt IS NOT NULL AS withdrawn
