// The person just stored: the columns of better-auth's row.
// Not logged: a row of better-auth; signing in and out are.
CREATE (n:Person {id: $id})
SET n += $values
FOREACH (field IN keys($instants) | SET n[field] = datetime($instants[field]))
RETURN
  n.id AS id, n.name AS name, n.email AS email, n.emailVerified AS emailVerified, n.image AS image,
  n.createdAt AS createdAt, n.updatedAt AS updatedAt, n.locale AS locale, n.demo AS demo
