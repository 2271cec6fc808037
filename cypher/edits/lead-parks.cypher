// Makes an enterprise the lead of the parks it stands in, or of none, raises the versions of those parks, and returns them.
MATCH (e:Enterprise {id: $id})
MATCH (p:Park)
WHERE $lead AND NOT EXISTS { (p)-[:LED_BY]->(e) }
    AND EXISTS { (e)-[inside:IN_PARK]->(p) WHERE inside.until IS NULL AND inside.proposed IS NULL }
  OR NOT $lead AND EXISTS { (p)-[:LED_BY]->(e) }
OPTIONAL MATCH (p)-[led:LED_BY]->(e)
DELETE led
FOREACH (_ IN CASE WHEN $lead THEN [1] ELSE [] END | CREATE (p)-[:LED_BY]->(e))
SET p.version = coalesce(p.version, 0) + 1, p.changedBy = $person, p.changedAt = datetime()
RETURN p.id AS park
