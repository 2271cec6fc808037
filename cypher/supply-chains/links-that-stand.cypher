// Those of the supply links of $ids that the viewer may know of and that stand as asked.
UNWIND $ids AS wanted
MATCH (:Enterprise)-[l:SUPPLIES {id: wanted}]->(:Enterprise)
WHERE @sees_link(l) AND @link_standing(l) = $asked
RETURN l.id AS id
