// A page of the viewer's own imports, newest first, and how many there are.
MATCH (j:ImportJob)
WHERE j.person = $sight.person
WITH j ORDER BY j.queuedAt DESC, j.id
WITH collect(j.id) AS ids
RETURN size(ids) AS total, ids[$skip..$skip + $limit] AS ids
