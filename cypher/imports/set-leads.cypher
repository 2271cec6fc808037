// Makes enterprises leads of the parks they stand in, or no longer; returns how many.
UNWIND $leads AS row
MATCH (e:Enterprise {id: row.id})
OPTIONAL MATCH (e)-[inside:IN_PARK]->(p:Park)
WHERE inside.until IS NULL AND inside.proposed IS NULL AND row.lead
FOREACH (park IN CASE WHEN p IS NULL THEN [] ELSE [p] END | MERGE (park)-[:LED_BY]->(e))
WITH DISTINCT e, row
OPTIONAL MATCH (:Park)-[led:LED_BY]->(e)
WHERE NOT row.lead
DELETE led
RETURN count(DISTINCT e) AS set
