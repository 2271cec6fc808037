// Ids of the open panels that an expert sits on, the latest first.
MATCH (p:Panel {status: 'OPEN'})-[:SEATS]->(s:PanelSeat {expert: $expert})
WHERE s.replacedOn IS NULL
RETURN p.id AS id
ORDER BY p.drawnOn DESC, id
