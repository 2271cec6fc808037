// Locks an import for its next rows: how far it has got, and whether it is still this runner's to do.
// Not logged: it only takes a lock.
MATCH (j:ImportJob {id: $id})
SET j.lock = $owner
REMOVE j.lock
RETURN j.rows AS rows, j.errors AS errors, j.state = 'RUNNING' AND j.owner = $owner AS mine
