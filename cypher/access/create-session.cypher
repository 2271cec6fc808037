// The session just stored: the columns of better-auth's row.
// Not logged: a row of better-auth; signing in and out are.
CREATE (n:AuthSession {id: $id})
SET n += $values
FOREACH (field IN keys($instants) | SET n[field] = datetime($instants[field]))
RETURN
  n.id AS id, n.token AS token, n.expiresAt AS expiresAt, n.createdAt AS createdAt, n.updatedAt AS updatedAt,
  n.ipAddress AS ipAddress, n.userAgent AS userAgent, n.userId AS userId, n.actingAs AS actingAs
