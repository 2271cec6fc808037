// The reminders that did not go out, or of which nobody knows, and those that wait for another try; the newest first, at most $limit.
MATCH (j:ScheduledJob {kind: $kind})
WHERE j.state IN ['GIVEN_UP', 'UNKNOWN'] OR j.state = 'WAITING' AND j.tries > 0
OPTIONAL MATCH (p:Person {id: j.subject})
RETURN j.key AS key, p.name AS name, p.email AS email, j.day AS day, j.state AS state, j.tries AS tries, j.nextAt AS nextAt, j.problem AS problem
ORDER BY j.day DESC, j.key
LIMIT $limit
