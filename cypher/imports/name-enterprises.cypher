// Binds names to enterprises; a present name replaces the present one, which becomes former. Returns how many were bound.
UNWIND $names AS row
MATCH (e:Enterprise {id: row.id})
MERGE (n:EnterpriseName {key: row.key})
MERGE (n)-[named:NAMES]->(e)
SET named.kind = CASE WHEN row.kind = 'NAME' THEN 'NAME' ELSE coalesce(named.kind, 'ALIAS') END
WITH e, n, row
OPTIONAL MATCH (e)<-[former:NAMES {kind: 'NAME'}]-(other:EnterpriseName)
WHERE row.kind = 'NAME' AND other <> n
SET former.kind = 'ALIAS'
RETURN count(DISTINCT n) AS bound
