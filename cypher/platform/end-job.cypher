// Notes how a job ended, or that it waits for another try after $waitSeconds; no row when it is no longer this runner's.
// Not logged: it says how far a job got; whoever does it logs what was done.
MATCH (j:ScheduledJob {key: $key})
SET j.lock = $owner
WITH j
WHERE j.state IN ['RUNNING', 'COMMITTED', 'UNKNOWN'] AND j.owner = $owner
SET j.state = $state, j.problem = $problem,
  j.nextAt = CASE WHEN $state = 'WAITING' THEN datetime() + duration({seconds: $waitSeconds}) END,
  j.endedAt = CASE WHEN $state = 'WAITING' THEN null ELSE datetime() END
REMOVE j.lock, j.leaseUntil
RETURN j.key AS key
