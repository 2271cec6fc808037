// The enterprises that entries name by id or by credit code and the viewer may know of, as they are recorded.
UNWIND $wanted AS wanted
MATCH (e:Enterprise)
WHERE e.id = wanted.enterprise OR (wanted.enterprise IS NULL AND e.creditCode = wanted.creditCode)
WITH wanted, e
WHERE @in_scope(e) OR @sees_beyond(e)
RETURN wanted.place AS place, e.id AS id, e.name AS name, e.creditCode AS creditCode, e.division AS division, e.industry AS industry
