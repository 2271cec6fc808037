// Lets go of an import so that anybody may go on with it at once; no row when it is no longer this runner's.
// Not logged: it says which process runs an import, and changes nothing else.
MATCH (j:ImportJob {id: $id})
WHERE j.state = 'RUNNING' AND j.owner = $owner
SET j.leaseUntil = datetime() - duration({seconds: 1})
RETURN j.id AS id
