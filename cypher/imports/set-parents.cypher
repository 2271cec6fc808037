// Gives enterprises their one parent; returns how many got one.
UNWIND $parents AS row
MATCH (child:Enterprise {id: row.id})
MATCH (parent:Enterprise {id: row.parent})
OPTIONAL MATCH (child)-[before:PARENT]->(other:Enterprise)
WHERE other <> parent
DELETE before
WITH DISTINCT child, parent
MERGE (child)-[:PARENT]->(parent)
RETURN count(child) AS set
