// Gives what a drive, whose lock is held, still asks the day it ends on as its last; an invitation lasts as long as anybody asks. Returns how many asks it was.
MATCH (d:Drive {id: $id})-[a:ASKS]->(i:Invitation {answer: 'OPEN'})
WHERE a.withdrawnAt IS NULL
WITH a, i ORDER BY i.id
SET i.lock = $id
REMOVE i.lock
SET a.expiresAt = datetime($expiresAt)
WITH i, count(a) AS asked
SET i.expiresAt = COLLECT { MATCH (:Drive)-[other:ASKS]->(i) WHERE other.withdrawnAt IS NULL RETURN other.expiresAt ORDER BY other.expiresAt DESC LIMIT 1 }[0]
RETURN sum(asked) AS asks
