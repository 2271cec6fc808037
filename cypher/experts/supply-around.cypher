// Who supplied enterprises, or was supplied by them, on or after a day.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})-[r:SUPPLIES]-(other:Enterprise)
WHERE r.until IS NULL OR r.until >= date($since)
RETURN DISTINCT owner, startNode(r).id = owner AS supplies, other.id AS id, other.name AS name
ORDER BY owner, id, supplies
