// Writes a panel for an audit, whose lock is held, with those drawn, and says how many sit on it.
MATCH (a:Audit {id: $audit})
CREATE (p:Panel {
  id: $id, kind: $kind, size: toInteger($size), status: 'OPEN', drawnOn: date($drawnOn), sector: $sector, populationHash: $populationHash,
  commitment: $commitment, seed: $seed, rulePack: $rulePack, population: $population, recusals: $recusals, version: 1, changedBy: $person,
  changedAt: datetime()
})-[:SITS_FOR]->(a)
WITH p
CALL (p) {
  UNWIND $seats AS seat
  CREATE (p)-[:SEATS]->(s:PanelSeat {id: p.id + ' ' + seat.expert})
  SET s += seat, s.place = toInteger(seat.place)
  RETURN count(s) AS seated
}
RETURN seated
