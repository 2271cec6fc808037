// The account just stored: the columns of better-auth's row.
// Not logged: a row of better-auth; signing in and out are.
CREATE (n:AuthAccount {id: $id})
SET n += $values
FOREACH (field IN keys($instants) | SET n[field] = datetime($instants[field]))
RETURN
  n.id AS id, n.accountId AS accountId, n.providerId AS providerId, n.userId AS userId,
  n.accessToken AS accessToken, n.refreshToken AS refreshToken, n.idToken AS idToken,
  n.accessTokenExpiresAt AS accessTokenExpiresAt, n.refreshTokenExpiresAt AS refreshTokenExpiresAt,
  n.scope AS scope, n.password AS password, n.createdAt AS createdAt, n.updatedAt AS updatedAt
