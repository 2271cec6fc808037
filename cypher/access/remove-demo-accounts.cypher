// How many people of the demo were removed, with their accounts, sessions and tokens.
MATCH (p:Person {demo: true})
CALL (p) {
  MATCH (a:AuthAccount {userId: p.id})
  DETACH DELETE a
}
CALL (p) {
  MATCH (s:AuthSession {userId: p.id})
  DETACH DELETE s
}
CALL (p) {
  MATCH (p)-[:HAS_TOKEN]->(t:ApiToken)
  DETACH DELETE t
}
DETACH DELETE p
RETURN count(*) AS removed
