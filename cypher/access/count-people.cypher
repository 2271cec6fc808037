// How many people meet better-auth's conditions.
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
RETURN count(n) AS count
