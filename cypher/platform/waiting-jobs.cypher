// The jobs of a kind and day that may be done now: those that wait and whose time has come, and those whose runner has not been heard of.
MATCH (j:ScheduledJob {kind: $kind})
WHERE j.day = date($day) AND (j.state = 'WAITING' AND j.nextAt <= datetime() OR j.state = 'RUNNING' AND j.leaseUntil < datetime())
RETURN j.key AS key
ORDER BY j.nextAt, j.key
