// Settles the jobs of a kind that nobody will end any more, and returns them: begun by a runner that is gone, it is unknown whether they were done; of a day that is over, they are given up.
// Not logged: it says how far a job got; whoever plans it logs what became of it.
MATCH (j:ScheduledJob {kind: $kind})
WHERE j.state = 'COMMITTED' AND j.leaseUntil < datetime()
  OR j.state IN ['WAITING', 'RUNNING'] AND j.day < date($day) AND coalesce(j.leaseUntil < datetime(), true)
SET j.lock = $kind
WITH j
WHERE j.state = 'COMMITTED' AND j.leaseUntil < datetime()
  OR j.state IN ['WAITING', 'RUNNING'] AND j.day < date($day) AND coalesce(j.leaseUntil < datetime(), true)
SET j.state = CASE j.state WHEN 'COMMITTED' THEN 'UNKNOWN' ELSE 'GIVEN_UP' END, j.endedAt = datetime()
REMOVE j.lock, j.nextAt, j.leaseUntil
RETURN j.key AS key, j.kind AS kind, j.subject AS subject, j.day AS day, j.tries AS tries, j.state AS state
