// The sessions that meet better-auth's conditions, in the order asked for; `$keys`, when given, finds them by index.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthSession) WHERE n.id IN $keys OR n.token IN $keys OR n.userId IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthSession)
  RETURN n
}
WITH n WHERE @row_fits(n)
RETURN
  n.id AS id, n.token AS token, n.expiresAt AS expiresAt, n.createdAt AS createdAt, n.updatedAt AS updatedAt,
  n.ipAddress AS ipAddress, n.userAgent AS userAgent, n.userId AS userId, n.actingAs AS actingAs
ORDER BY CASE WHEN $descending THEN null ELSE n[$sortBy] END, CASE WHEN $descending THEN n[$sortBy] END DESC, n.id
SKIP $skip LIMIT $limit
