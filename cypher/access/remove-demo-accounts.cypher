// How many people of the demo were removed, with their accounts and sessions.
MATCH (p:Person {demo: true})
CALL (p) {
  MATCH (a:AuthAccount {userId: p.id})
  DETACH DELETE a
}
CALL (p) {
  MATCH (s:AuthSession {userId: p.id})
  DETACH DELETE s
}
DETACH DELETE p
RETURN count(*) AS removed
