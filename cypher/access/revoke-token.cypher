// The token of a person as it was before it was removed.
MATCH (:Person {id: $person})-[:HAS_TOKEN]->(t:ApiToken {id: $id})
WITH t,
  t.id AS id, t.name AS name, t.createdAt AS createdAt, t.expiresOn AS expiresOn,
  t.expiresAt <= datetime() AS expired, t.lastUsedAt AS lastUsedAt
DETACH DELETE t
RETURN id, name, createdAt, expiresOn, expired, lastUsedAt
