// Moves supply links from a merged enterprise to the one kept, under their new ids, marked with the merge; returns how many.
MATCH (x:EnterpriseMerge {id: $id})-[:KEPT]->(k:Enterprise)
MATCH (x)-[:MERGED]->(m:MergedEnterprise)
UNWIND $links AS link
MATCH (s)-[l:SUPPLIES {id: link.id}]->(b)
WITH x, link, l, properties(l) AS was, CASE WHEN s = m THEN k ELSE s END AS supplier, CASE WHEN b = m THEN k ELSE b END AS buyer
DELETE l
CREATE (supplier)-[moved:SUPPLIES]->(buyer)
SET moved = was, moved.id = link.to, moved.movedBy = coalesce(was.movedBy, []) + x.id,
  moved.formerIds = coalesce(was.formerIds, []) + was.id,
  moved.version = coalesce(was.version, 0) + 1, moved.changedBy = x.mergedBy, moved.changedAt = x.mergedAt
RETURN count(moved) AS moved
