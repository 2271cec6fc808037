// When the token with a digest was used: now.
MATCH (t:ApiToken {digest: $digest})
SET t.lastUsedAt = datetime()
RETURN t.lastUsedAt AS lastUsedAt
