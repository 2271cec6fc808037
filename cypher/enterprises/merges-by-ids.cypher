// The merges of $ids whose kept enterprise the viewer stands close to.
UNWIND $ids AS wanted
MATCH (x:EnterpriseMerge {id: wanted})-[:KEPT]->(k:Enterprise)
WHERE @in_scope(k)
OPTIONAL MATCH (p:Person {id: x.mergedBy})
RETURN x.id AS id, k.id AS kept, x.mergedName AS mergedName, x.mergedAt AS mergedAt, p.name AS mergedBy, x.undoneAt AS undoneAt
