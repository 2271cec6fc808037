// Of $ids the supply links that have a share of the supplier’s output on file that the viewer may see, as lists.
UNWIND $ids AS wanted
MATCH (s:Enterprise)-[l:SUPPLIES {id: wanted}]->(b:Enterprise)
USING INDEX l:SUPPLIES(id)
WHERE l.shareOfSupplier IS NOT NULL AND (@sees_volume(l))
RETURN collect(l.id) AS ids, collect(l.shareOfSupplier) AS shares
