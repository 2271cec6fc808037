// Ends an import that this runner holds and returns its state and counts; no row when it has ended already.
MATCH (j:ImportJob {id: $id})
SET j.lock = $owner
REMOVE j.lock
WITH j
WHERE j.state = 'RUNNING' AND j.owner = $owner
SET j.state = $state, j.endedAt = datetime(), j.progress = CASE WHEN $state = 'DONE' THEN 1.0 ELSE j.progress END,
    j.refusalCode = $code, j.refusal = $message, j.refusalEn = $messageEn
REMOVE j.owner, j.leaseUntil
RETURN j.state AS state, j.rows AS rows, j.created AS created, j.updated AS updated, j.unchanged AS unchanged,
  j.rejected AS rejected, j.filename AS filename, split(j.fingerprint, ' ')[0] AS file
