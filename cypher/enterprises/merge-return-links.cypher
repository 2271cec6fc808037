// Gives the merged enterprise its supply links back, under their former ids; returns how many.
MATCH (x:EnterpriseMerge {id: $id})-[:KEPT]->(k:Enterprise)
MATCH (x)-[:MERGED]->(m:MergedEnterprise)
MATCH (k)-[l:SUPPLIES]-()
WHERE l.movedBy[-1] = x.id
WITH DISTINCT k, m, l
WITH m, l, properties(l) AS was, CASE WHEN startNode(l) = k THEN m ELSE startNode(l) END AS supplier,
  CASE WHEN endNode(l) = k THEN m ELSE endNode(l) END AS buyer
DELETE l
CREATE (supplier)-[back:SUPPLIES]->(buyer)
SET back = was, back.id = was.formerIds[-1],
  back.movedBy = CASE WHEN size(was.movedBy) > 1 THEN was.movedBy[..-1] END,
  back.formerIds = CASE WHEN size(was.formerIds) > 1 THEN was.formerIds[..-1] END,
  back.version = coalesce(was.version, 0) + 1, back.changedBy = $person, back.changedAt = datetime()
RETURN count(back) AS returned
