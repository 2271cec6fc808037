// The verifications that meet better-auth's conditions, in the order asked for; `$keys`, when given, finds them by index.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthVerification) WHERE n.id IN $keys OR n.identifier IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthVerification)
  RETURN n
}
WITH n WHERE @row_fits(n)
RETURN
  n.id AS id, n.identifier AS identifier, n.value AS value, n.expiresAt AS expiresAt,
  n.createdAt AS createdAt, n.updatedAt AS updatedAt
ORDER BY CASE WHEN $descending THEN null ELSE n[$sortBy] END, CASE WHEN $descending THEN n[$sortBy] END DESC, n.id
SKIP $skip LIMIT $limit
