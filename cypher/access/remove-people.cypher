// The people removed, with their tokens: those that meet better-auth's conditions, each locked before it is judged.
// Not logged: a row of better-auth; signing in and out are.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:Person) WHERE n.id IN $keys OR n.email IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:Person)
  RETURN n
}
SET n.lock = true
REMOVE n.lock
WITH n WHERE @row_fits(n)
LIMIT $limit
WITH n,
  n.id AS id, n.name AS name, n.email AS email, n.emailVerified AS emailVerified, n.image AS image,
  n.createdAt AS createdAt, n.updatedAt AS updatedAt, n.locale AS locale, n.demo AS demo
CALL (n) {
  MATCH (n)-[:HAS_TOKEN]->(t:ApiToken)
  DETACH DELETE t
}
DETACH DELETE n
RETURN
  id, name, email, emailVerified, image, createdAt, updatedAt, locale, demo
