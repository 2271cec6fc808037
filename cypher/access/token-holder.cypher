// Whose the token in force with a digest is, and whether its use has not been noted for a minute.
MATCH (p:Person)-[:HAS_TOKEN]->(t:ApiToken {digest: $digest})
WHERE t.expiresAt > datetime()
RETURN p.id AS person, coalesce(t.lastUsedAt < datetime() - duration('PT1M'), true) AS unnoted
