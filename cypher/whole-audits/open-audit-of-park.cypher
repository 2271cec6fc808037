// The whole audit of a park that is open, if there is one.
MATCH (w:WholeAudit {status: 'OPEN'})-[:COVERS]->(:Park {id: $park})
RETURN w.id AS id, w.name AS name
LIMIT 1
