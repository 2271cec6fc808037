// Of $ids what a drive of the viewer's own may know before it asks them: by which named enterprises they are asked already, and what parts of their output go straight to its lead by links in force today, as far as the viewer may see.
MATCH (d:Drive {id: $drive})-[:RUN_BY]->(b:Enterprise)
WHERE b.id IN $sight.own
UNWIND $ids AS wanted
MATCH (s:Enterprise {id: wanted})
RETURN s.id AS id,
  CASE WHEN d.named THEN COLLECT {
    MATCH (s)<-[:INVITES]-(i:Invitation {answer: 'OPEN'})<-[a:ASKS]-(other:Drive {named: true})-[:RUN_BY]->(another:Enterprise)
    WHERE a.withdrawnAt IS NULL AND a.expiresAt > datetime() AND another <> b
    RETURN DISTINCT another.name ORDER BY another.name
  } ELSE [] END AS alongside,
  COLLECT {
    MATCH (s)-[l:SUPPLIES]->(b)
    WHERE l.shareOfSupplier IS NOT NULL AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR date($today) < l.until) AND (@sees_volume(l))
    RETURN l.shareOfSupplier
  } AS direct
