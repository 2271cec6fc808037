// The verifications removed: those that meet better-auth's conditions, each locked before it is judged.
// Not logged: a row of better-auth; signing in and out are.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthVerification) WHERE n.id IN $keys OR n.identifier IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthVerification)
  RETURN n
}
SET n.lock = true
REMOVE n.lock
WITH n WHERE @row_fits(n)
LIMIT $limit
WITH n,
  n.id AS id, n.identifier AS identifier, n.value AS value, n.expiresAt AS expiresAt,
  n.createdAt AS createdAt, n.updatedAt AS updatedAt
DETACH DELETE n
RETURN
  id, identifier, value, expiresAt, createdAt, updatedAt
