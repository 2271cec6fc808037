// Puts the supply links back that a merge had set aside; returns how many.
MATCH (:EnterpriseMerge {id: $id})-[:MERGED]->(m:MergedEnterprise)
MATCH (m)-[aside:FORMER_SUPPLIES]-()
WHERE aside.movedBy[-1] = $id
WITH DISTINCT aside, startNode(aside) AS supplier, endNode(aside) AS buyer
CREATE (supplier)-[back:SUPPLIES]->(buyer)
SET back = properties(aside), back.movedBy = CASE WHEN size(aside.movedBy) > 1 THEN aside.movedBy[..-1] END
DELETE aside
RETURN count(back) AS unfolded
