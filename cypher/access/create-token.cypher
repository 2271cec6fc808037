// The token just made for a person; made once, however often the statement is sent.
MATCH (p:Person {id: $person})
MERGE (t:ApiToken {digest: $digest})
ON CREATE SET
  t.id = $id, t.name = $name, t.createdAt = datetime(), t.expiresOn = date($expiresOn), t.expiresAt = datetime($expiresAt)
MERGE (p)-[:HAS_TOKEN]->(t)
RETURN
  t.id AS id, t.name AS name, t.createdAt AS createdAt, t.expiresOn AS expiresOn,
  t.expiresAt <= datetime() AS expired, t.lastUsedAt AS lastUsedAt
