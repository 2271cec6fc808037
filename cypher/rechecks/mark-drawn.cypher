// Reveals the seed of a draw and marks those drawn by their place, and says how many.
MATCH (d:RecheckDraw {id: $id})
SET d.status = 'DRAWN', d.drawnOn = date($drawnOn), d.version = d.version + 1, d.changedBy = $person, d.changedAt = datetime()
WITH d
UNWIND $drawn AS one
MATCH (d)-[:FROZE]->(m:RecheckMember {id: d.id + ' ' + one.key})
SET m.drawn = true, m.place = toInteger(one.place)
RETURN count(m) AS drawn
