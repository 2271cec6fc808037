// Sets parent companies and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MATCH (parent:Enterprise {id: row.parent})
MERGE (e)-[:PARENT]->(parent)
RETURN count(*) AS written
