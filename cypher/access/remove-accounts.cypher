// The accounts removed: those that meet better-auth's conditions, each locked before it is judged.
// Not logged: a row of better-auth; signing in and out are.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthAccount) WHERE n.id IN $keys OR n.userId IN $keys OR n.accountId IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthAccount)
  RETURN n
}
SET n.lock = true
REMOVE n.lock
WITH n WHERE @row_fits(n)
LIMIT $limit
WITH n,
  n.id AS id, n.accountId AS accountId, n.providerId AS providerId, n.userId AS userId,
  n.accessToken AS accessToken, n.refreshToken AS refreshToken, n.idToken AS idToken,
  n.accessTokenExpiresAt AS accessTokenExpiresAt, n.refreshTokenExpiresAt AS refreshTokenExpiresAt,
  n.scope AS scope, n.password AS password, n.createdAt AS createdAt, n.updatedAt AS updatedAt
DETACH DELETE n
RETURN
  id, accountId, providerId, userId, accessToken, refreshToken, idToken, accessTokenExpiresAt,
  refreshTokenExpiresAt, scope, password, createdAt, updatedAt
