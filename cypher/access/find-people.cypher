// The people that meet better-auth's conditions, in the order asked for; `$keys`, when given, finds them by index.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:Person) WHERE n.id IN $keys OR n.email IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:Person)
  RETURN n
}
WITH n WHERE @row_fits(n)
RETURN
  n.id AS id, n.name AS name, n.email AS email, n.emailVerified AS emailVerified, n.image AS image,
  n.createdAt AS createdAt, n.updatedAt AS updatedAt, n.locale AS locale, n.demo AS demo
ORDER BY CASE WHEN $descending THEN null ELSE n[$sortBy] END, CASE WHEN $descending THEN n[$sortBy] END DESC, n.id
SKIP $skip LIMIT $limit
