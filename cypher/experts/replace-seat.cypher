// Seats somebody on a panel, whose lock is held, in place of a member who stays on record with the reason; raises its version and returns it.
MATCH (p:Panel {id: $id})-[:SEATS]->(gone:PanelSeat {expert: $gone})
SET gone.replacedOn = date($day), gone.reason = $reason
CREATE (p)-[:SEATS]->(s:PanelSeat {id: p.id + ' ' + $seat.expert})
SET s += $seat, s.place = toInteger($seat.place)
SET p.version = p.version + 1, p.changedBy = $person, p.changedAt = datetime(), p.recusals = $recusals
RETURN p.version AS version
