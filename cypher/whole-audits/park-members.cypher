// The confirmed enterprises of a park on a day, and whether each is a lead of it.
MATCH (p:Park {id: $park})<-[inside:IN_PARK]-(e:Enterprise)
WHERE inside.proposed IS NULL
  AND coalesce(inside.since, date($today)) <= date($today) AND (inside.until IS NULL OR date($today) < inside.until)
RETURN DISTINCT e.id AS id, coalesce(e.lead, false) OR EXISTS { (p)-[:LED_BY]->(e) } AS lead
ORDER BY id
