// Says that the runner of a job is alive; no row when the job is no longer its own.
// Not logged: it says which process does a job, and changes nothing else.
MATCH (j:ScheduledJob {key: $key})
WHERE j.state IN ['RUNNING', 'COMMITTED'] AND j.owner = $owner
SET j.leaseUntil = datetime() + duration({seconds: $leaseSeconds})
RETURN j.key AS key
