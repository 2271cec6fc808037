// Takes a job to do it, for as long as the lease lasts; no row when somebody else has it, or its time has not come.
// Not logged: it says which process does a job, and changes nothing else.
MATCH (j:ScheduledJob {key: $key})
SET j.lock = $owner
WITH j
WHERE j.state = 'WAITING' AND j.nextAt <= datetime() OR j.state = 'RUNNING' AND j.leaseUntil < datetime()
SET j.state = 'RUNNING', j.owner = $owner, j.leaseUntil = datetime() + duration({seconds: $leaseSeconds}), j.tries = j.tries + 1
REMOVE j.lock
RETURN j.key AS key, j.kind AS kind, j.subject AS subject, j.day AS day, j.tries AS tries
