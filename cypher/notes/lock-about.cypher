// Holds an enterprise, a park or an audit for the rest of the transaction; says where it stands, to a regulator of its region alone.
// Not logged: it only takes a lock.
MATCH (x:Enterprise|Park|Audit)
WHERE x.id = $id AND CASE $kind WHEN 'ENTERPRISE' THEN x:Enterprise WHEN 'PARK' THEN x:Park ELSE x:Audit END
OPTIONAL MATCH (x)-[:OF]->(owner:Enterprise)
WITH x, coalesce(owner.division, x.division) AS division
WHERE coalesce($sight.all OR any(code IN $sight.divisions WHERE division STARTS WITH code), false)
SET x.lock = $id
REMOVE x.lock
RETURN x.id AS id, division
