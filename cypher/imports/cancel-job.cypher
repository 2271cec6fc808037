// Stops an import of the viewer that has not ended; returns the state it is in afterwards.
MATCH (j:ImportJob {id: $id})
WHERE j.person = $sight.person
SET j.lock = $id
REMOVE j.lock
WITH j, j.state IN ['QUEUED', 'RUNNING'] AS open
SET j.state = CASE WHEN open THEN 'CANCELLED' ELSE j.state END,
    j.endedAt = CASE WHEN open THEN datetime() ELSE j.endedAt END
RETURN j.state AS state, open AS stopped
