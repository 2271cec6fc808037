// The scores that those who sit on panels have given, in the order they were drawn; who may see them is said elsewhere.
UNWIND $ids AS owner
MATCH (:Panel {id: owner})-[:SEATS]->(s:PanelSeat)-[:GIVES]->(g:AuditScore)
RETURN owner, s.id AS id, s.expert AS expert, s.name AS name, s.replacedOn AS replacedOn, g.points AS points, g.total AS total, g.comment AS comment,
  g.vetoes AS vetoes, g.bySelf AS bySelf, g.changedAt AS changedAt, g.changedBy AS changedBy, g.version AS version
ORDER BY s.place
