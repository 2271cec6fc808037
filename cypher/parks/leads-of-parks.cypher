// The lead enterprises of parks that the viewer may know of.
UNWIND $ids AS owner
MATCH (p:Park {id: owner})-[:LED_BY]->(e:Enterprise)
WHERE @sees_enterprise(e)
RETURN owner, e.id AS id
ORDER BY e.name
