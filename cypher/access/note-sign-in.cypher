// The id of a person who may sign in, noted as having done so now; nobody deactivated, and nobody of the demo unless `$demo`.
// Not logged: signing in is logged by its door.
MATCH (p:Person {id: $person})
WHERE ($demo OR p.demo IS NULL) AND p.deactivatedAt IS NULL
SET p.signedInAt = datetime()
RETURN p.id AS id
