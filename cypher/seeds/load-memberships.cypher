// Puts enterprises into parks, raises the chain's version and says how many.
// Not logged: the whole load is, with its fingerprint.
MATCH (v:ChainVersion {id: 'chain'})
SET v.version = v.version + 1
WITH v
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MATCH (p:Park {id: row.park})
MERGE (e)-[m:IN_PARK]->(p)
SET m.since = date(row.since), m.until = date(row.until), m.proposed = CASE WHEN row.proposed THEN true END
FOREACH (one IN CASE WHEN row.leads THEN [1] ELSE [] END | MERGE (p)-[:LED_BY]->(e))
RETURN count(*) AS written
