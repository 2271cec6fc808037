// Places enterprises in parks from today on, ends what stood before, and returns how many were placed.
UNWIND $places AS row
MATCH (e:Enterprise {id: row.id})
MATCH (p:Park {id: row.park})
OPTIONAL MATCH (e)-[guess:IN_PARK]->(:Park)
WHERE guess.proposed
DELETE guess
WITH DISTINCT e, p, row
OPTIONAL MATCH (e)-[before:IN_PARK]->(other:Park)
WHERE before.until IS NULL AND other <> p AND NOT row.proposed
SET before.until = date($today)
WITH e, p, row, count(before) > 0 AS moved
CREATE (e)-[placed:IN_PARK {proposed: CASE WHEN row.proposed THEN true END, since: CASE WHEN moved THEN date($today) END}]->(p)
SET e.chainVersion = $version
RETURN count(placed) AS placed
