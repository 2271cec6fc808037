// A person who may sign in again.
MATCH (p:Person {id: $person})
WHERE $demo OR p.demo IS NULL
REMOVE p.deactivatedAt, p.deactivatedBy
RETURN p.id AS id, p.name AS name, p.email AS email, p.signedInAt AS signedInAt, p.deactivatedAt AS deactivatedAt
