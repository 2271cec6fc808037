// Of the enterprises of $ids, those that the viewer may know of and that stand in a park today.
MATCH (e:Enterprise)-[inside:IN_PARK]->(:Park {id: $park})
WHERE e.id IN $ids AND inside.proposed IS NULL AND @in_park_today(inside) AND @sees_enterprise(e)
RETURN DISTINCT e.id AS id
