// Says that the runner of an import is alive; no row when the import is no longer its own.
// Not logged: it says which process runs an import, and changes nothing else.
MATCH (j:ImportJob {id: $id})
WHERE j.state = 'RUNNING' AND j.owner = $owner
SET j.leaseUntil = datetime() + duration({seconds: $leaseSeconds})
RETURN j.id AS id
