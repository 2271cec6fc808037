// The accounts that meet better-auth's conditions, in the order asked for; `$keys`, when given, finds them by index.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthAccount) WHERE n.id IN $keys OR n.userId IN $keys OR n.accountId IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthAccount)
  RETURN n
}
WITH n WHERE @row_fits(n)
RETURN
  n.id AS id, n.accountId AS accountId, n.providerId AS providerId, n.userId AS userId,
  n.accessToken AS accessToken, n.refreshToken AS refreshToken, n.idToken AS idToken,
  n.accessTokenExpiresAt AS accessTokenExpiresAt, n.refreshTokenExpiresAt AS refreshTokenExpiresAt,
  n.scope AS scope, n.password AS password, n.createdAt AS createdAt, n.updatedAt AS updatedAt
ORDER BY CASE WHEN $descending THEN null ELSE n[$sortBy] END, CASE WHEN $descending THEN n[$sortBy] END DESC, n.id
SKIP $skip LIMIT $limit
