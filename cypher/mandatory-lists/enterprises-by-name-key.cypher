// The enterprises that bear a name, former names too, by its key, in the viewer's scope, as they are recorded.
UNWIND $wanted AS wanted
MATCH (:EnterpriseName {key: wanted.key})-[:NAMES]->(e:Enterprise)
WITH wanted, e
WHERE @in_scope(e)
RETURN DISTINCT wanted.place AS place, e.id AS id, e.name AS name, e.creditCode AS creditCode, e.division AS division, e.industry AS industry
