// How many sessions past their end were removed: at most a thousand at a time.
// Not logged: sessions end by themselves.
MATCH (s:AuthSession)
WHERE s.expiresAt < datetime()
WITH s LIMIT 1000
DETACH DELETE s
RETURN count(*) AS removed
