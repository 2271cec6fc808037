// Says that what a job does begins now and is never begun again; no row when the job is no longer this runner's.
// Not logged: it says how far a job got; whoever does it logs what was done.
MATCH (j:ScheduledJob {key: $key})
SET j.lock = $owner
WITH j
WHERE j.state = 'RUNNING' AND j.owner = $owner
SET j.state = 'COMMITTED', j.committedAt = datetime()
REMOVE j.lock
RETURN j.key AS key
