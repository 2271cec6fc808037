// How many verifications meet better-auth's conditions.
CALL () {
  WITH 1 AS one WHERE $keys IS NOT NULL
  MATCH (n:AuthVerification) WHERE n.id IN $keys OR n.identifier IN $keys
  RETURN n
  UNION ALL
  WITH 1 AS one WHERE $keys IS NULL
  MATCH (n:AuthVerification)
  RETURN n
}
WITH n WHERE @row_fits(n)
RETURN count(n) AS count
