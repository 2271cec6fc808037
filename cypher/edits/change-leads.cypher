// Gives a park leads and takes others from it, with what that changes of those enterprises, and returns how many it touched.
MATCH (p:Park {id: $id})
UNWIND $add + $remove AS enterprise
MATCH (e:Enterprise {id: enterprise})
OPTIONAL MATCH (p)-[led:LED_BY]->(e)
DELETE led
FOREACH (_ IN CASE WHEN enterprise IN $add THEN [1] ELSE [] END | CREATE (p)-[:LED_BY]->(e))
SET e.lead = enterprise IN $add OR EXISTS { (other:Park)-[:LED_BY]->(e) WHERE other <> p },
    e.version = coalesce(e.version, 0) + 1, e.chainVersion = $chainVersion, e.changedBy = $person, e.changedAt = datetime()
RETURN count(e) AS touched
