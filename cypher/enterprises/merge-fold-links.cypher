// Sets supply links aside that would say twice the same, or join an enterprise to itself; returns how many.
UNWIND $ids AS id
MATCH (s)-[l:SUPPLIES {id: id}]->(b)
CREATE (s)-[aside:FORMER_SUPPLIES]->(b)
SET aside = properties(l), aside.movedBy = coalesce(l.movedBy, []) + $id
DELETE l
RETURN count(aside) AS folded
