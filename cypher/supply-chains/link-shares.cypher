// Of $ids the supply links that the viewer may know of, as lists: their ids, and the share of the supplier’s output that goes to the buyer where one is on file and the viewer may see it, else -1.
UNWIND $ids AS wanted
MATCH (s:Enterprise)-[l:SUPPLIES {id: wanted}]->(b:Enterprise)
WHERE @sees_link(l)
WITH l.id AS id, CASE WHEN @sees_volume(l) THEN l.shareOfSupplier END AS share
RETURN collect(id) AS ids, collect(coalesce(share, -1.0)) AS shares
