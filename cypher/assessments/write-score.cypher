// Writes what a member of a panel, which is held, gives an audit, in its next version, and returns that.
MATCH (s:PanelSeat {id: $seat})
MERGE (s)-[:GIVES]->(g:AuditScore)
ON CREATE SET g.version = 0
SET g.points = $points, g.total = toInteger($total), g.comment = $comment, g.vetoes = $vetoes, g.bySelf = $bySelf, g.version = g.version + 1,
  g.changedBy = $person, g.changedAt = datetime()
RETURN g.version AS version
