// Removes the jobs of a kind that ended long ago; says how many.
// Not logged: what a job did is in the log, and stays there.
MATCH (j:ScheduledJob {kind: $kind})
WHERE j.day < date($day) - duration({days: $days}) AND NOT j.state IN ['WAITING', 'RUNNING', 'COMMITTED']
DELETE j
RETURN count(*) AS removed
