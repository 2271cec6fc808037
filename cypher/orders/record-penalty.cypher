// Records the penalty that follows an order to correct, whose lock is held, and returns the order's new version.
MATCH (o:OrderToCorrect {id: $id})
CREATE (o)-[:PENALISED_BY]->(p:PenaltyRecord {id: $penalty, version: 1, changedBy: $person, changedAt: datetime()})
SET p.decidedOn = date($decidedOn), p.documentNo = $documentNo, p.kind = $kind, p.amount = $amount, p.basis = $basis, p.note = $note
SET o.status = 'PENALISED', o.version = o.version + 1, o.changedBy = $person, o.changedAt = datetime()
REMOVE o.openKey
RETURN o.version AS version
