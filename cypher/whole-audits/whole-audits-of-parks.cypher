// Ids of the whole audits of parks that the viewer may see, the newest first.
UNWIND $ids AS owner
MATCH (p:Park {id: owner})<-[:COVERS]-(w:WholeAudit)
WHERE $sight.all OR p.id IN $sight.parks OR any(code IN $sight.divisions WHERE p.division STARTS WITH code)
  OR EXISTS { (w)-[:INCLUDES]->(e:Enterprise) WHERE e.id IN $sight.enterprises }
RETURN owner, w.id AS id
ORDER BY w.openedAt DESC, id
