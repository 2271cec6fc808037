// The links of an enterprise in force on $today, with who stands at the other end, by that one's name: asked for by one of its own people, who sees them all.
MATCH (e:Enterprise {id: $enterprise})-[link:SUPPLIES]-(other:Enterprise)
WHERE coalesce(link.since, date($today)) <= date($today) AND (link.until IS NULL OR date($today) < link.until)
RETURN link.id AS id, other.id AS partner, startNode(link) = e AS supplies
ORDER BY other.name, partner, id
