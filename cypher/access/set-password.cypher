// The id of the person with an email, whose password is now another; their sessions are ended.
MATCH (p:Person {email: $email})
MERGE (a:AuthAccount {providerId: 'credential', accountId: p.id})
ON CREATE SET a.id = $accountId, a.userId = p.id, a.createdAt = datetime()
SET a.password = $password, a.updatedAt = datetime()
WITH p
CALL (p) {
  MATCH (s:AuthSession {userId: p.id})
  DETACH DELETE s
}
RETURN p.id AS id
