// Imports that nobody runs: waiting ones, and those whose runner has not been heard of, oldest first.
MATCH (j:ImportJob)
WHERE j.state IN ['QUEUED', 'RUNNING']
RETURN j.id AS id, j.owner AS owner, j.state = 'QUEUED' OR j.leaseUntil < datetime() AS free
ORDER BY j.queuedAt
