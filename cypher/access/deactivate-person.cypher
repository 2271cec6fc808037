// A person who may no longer sign in; their sessions are ended.
MATCH (p:Person {id: $person})
WHERE $demo OR p.demo IS NULL
SET p.deactivatedBy = CASE WHEN p.deactivatedAt IS NULL THEN $by ELSE p.deactivatedBy END,
  p.deactivatedAt = coalesce(p.deactivatedAt, datetime())
WITH p
CALL (p) {
  MATCH (s:AuthSession {userId: p.id})
  DETACH DELETE s
}
RETURN p.id AS id, p.name AS name, p.email AS email, p.signedInAt AS signedInAt, p.deactivatedAt AS deactivatedAt
