// Per enterprise the viewer stands close to, the merges it was kept in, newest first.
UNWIND $ids AS owner
MATCH (x:EnterpriseMerge)-[:KEPT]->(k:Enterprise {id: owner})
WHERE @in_scope(k)
RETURN owner, x.id AS id
ORDER BY x.mergedAt DESC, id
