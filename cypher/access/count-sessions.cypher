// How many sessions meet better-auth's conditions.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthSession) WHERE n.id IN $keys OR n.token IN $keys OR n.userId IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthSession)
  RETURN n
}
WITH n WHERE @row_fits(n)
RETURN count(n) AS count
