// The unfinished import of the same file in the same way, if there is one.
MATCH (j:ImportJob)
WHERE j.state = 'RUNNING' AND j.fingerprint = $fingerprint
RETURN j.id AS id, j.owner AS owner, j.leaseUntil < datetime() AS free, j.rows AS rows
ORDER BY j.queuedAt DESC
LIMIT 1
