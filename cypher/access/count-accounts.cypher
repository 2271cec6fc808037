// How many accounts meet better-auth's conditions.
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
RETURN count(n) AS count
