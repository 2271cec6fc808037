// The verification just stored: the columns of better-auth's row.
// Not logged: a row of better-auth; signing in and out are.
CREATE (n:AuthVerification {id: $id})
SET n += $values
FOREACH (field IN keys($instants) | SET n[field] = datetime($instants[field]))
RETURN
  n.id AS id, n.identifier AS identifier, n.value AS value, n.expiresAt AS expiresAt,
  n.createdAt AS createdAt, n.updatedAt AS updatedAt
