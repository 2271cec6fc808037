// Takes an import to run: one that waits, or one whose runner has not been heard of. No row when somebody else has it.
// Not logged: it says which process runs an import, and changes nothing else.
MATCH (j:ImportJob {id: $id})
SET j.lock = $owner
WITH j
WHERE j.state = 'QUEUED' OR (j.state = 'RUNNING' AND (j.owner IN $gone OR j.leaseUntil < datetime()))
OPTIONAL MATCH (v:ChainVersion {id: 'chain'})
SET j.state = 'RUNNING', j.owner = $owner, j.leaseUntil = datetime() + duration({seconds: $leaseSeconds}),
    j.startedAt = coalesce(j.startedAt, datetime()), j.chainFrom = coalesce(j.chainFrom, v.version, 0)
REMOVE j.lock
RETURN j.id AS id, j.kind AS kind, j.dryRun AS dryRun, j.person AS person, j.operator AS operator, j.options AS options,
  j.rows AS rows, j.errors AS errors, j.chainFrom AS chainFrom
