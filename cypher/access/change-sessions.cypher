// The sessions changed: those that meet better-auth's conditions, each locked before it is judged.
// Not logged: a row of better-auth; signing in and out are.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthSession) WHERE n.id IN $keys OR n.token IN $keys OR n.userId IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthSession)
  RETURN n
}
SET n.lock = true
REMOVE n.lock
WITH n WHERE @row_fits(n)
LIMIT $limit
SET n += $values
FOREACH (field IN keys($instants) | SET n[field] = datetime($instants[field]))
RETURN
  n.id AS id, n.token AS token, n.expiresAt AS expiresAt, n.createdAt AS createdAt, n.updatedAt AS updatedAt,
  n.ipAddress AS ipAddress, n.userAgent AS userAgent, n.userId AS userId, n.actingAs AS actingAs
