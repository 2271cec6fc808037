// Keeps the digest of a token that ends a person's reminders, and of those before the newest $most; returns how many went.
// Not logged: it opens nothing and ends nothing until it is used, which is logged.
CREATE (:ReminderStop {tokenHash: $tokenHash, person: $person, givenAt: datetime()})
WITH 1 AS given
OPTIONAL MATCH (s:ReminderStop {person: $person})
WITH s ORDER BY s.givenAt DESC
WITH collect(s) AS every
WITH every[$most..] AS old
FOREACH (s IN old | DELETE s)
RETURN size(old) AS removed
