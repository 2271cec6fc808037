// Ids of the schemes that stand in audits, or have a share in them, of enterprises the viewer sees in full, in the order they were entered.
UNWIND $ids AS owner
MATCH (a:Audit {id: owner})-[:OF]->(e:Enterprise)
WHERE @in_full(e)
MATCH (s:Scheme)-[:OF|SHARED_BY]->(a)
WITH DISTINCT owner, a, s
RETURN owner, s.id AS id
ORDER BY NOT EXISTS { (s)-[:OF]->(a) }, s.place, id
