// When the token with a digest was used: now.
// Not logged: a use of a token is no change; making and revoking are logged.
MATCH (t:ApiToken {digest: $digest})
SET t.lastUsedAt = datetime()
RETURN t.lastUsedAt AS lastUsedAt
