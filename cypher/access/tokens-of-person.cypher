// A person's tokens, the newest first: everything but what they open with.
MATCH (:Person {id: $person})-[:HAS_TOKEN]->(t:ApiToken)
WITH t ORDER BY t.createdAt DESC, t.id
RETURN
  t.id AS id, t.name AS name, t.createdAt AS createdAt, t.expiresOn AS expiresOn,
  t.expiresAt <= datetime() AS expired, t.lastUsedAt AS lastUsedAt
