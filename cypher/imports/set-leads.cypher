// Makes enterprises leads of the parks they stand in, or no longer, raises the versions of those parks, and returns how many.
UNWIND $leads AS row
MATCH (e:Enterprise {id: row.id})
OPTIONAL MATCH (e)-[inside:IN_PARK]->(p:Park)
WHERE inside.until IS NULL AND inside.proposed IS NULL AND row.lead AND NOT EXISTS { (p)-[:LED_BY]->(e) }
FOREACH (park IN CASE WHEN p IS NULL THEN [] ELSE [p] END | MERGE (park)-[:LED_BY]->(e)
  SET park.version = coalesce(park.version, 0) + 1, park.changedBy = $person, park.changedAt = datetime())
WITH DISTINCT e, row
OPTIONAL MATCH (former:Park)-[led:LED_BY]->(e)
WHERE NOT row.lead
DELETE led
SET former.version = coalesce(former.version, 0) + 1, former.changedBy = $person, former.changedAt = datetime()
RETURN count(DISTINCT e) AS set
