// The members of whole audits that the viewer may see; an enterprise in scope sees itself there and nobody else.
UNWIND $ids AS owner
MATCH (p:Park)<-[:COVERS]-(w:WholeAudit {id: owner})-[i:INCLUDES]->(e:Enterprise)
WHERE $sight.all OR p.id IN $sight.parks OR any(code IN $sight.divisions WHERE p.division STARTS WITH code)
  OR e.id IN $sight.enterprises
RETURN owner, e.id AS enterprise, i.reasons AS reasons, i.cost AS cost, i.costAssumed AS costAssumed, i.tier AS tier,
  i.shares AS shares
ORDER BY i.tier, i.cost DESC, enterprise
