// Corrects a penalty, whose order's lock is held, in a new version, and returns it.
MATCH (p:PenaltyRecord {id: $id})
SET p.decidedOn = date($decidedOn), p.documentNo = $documentNo, p.kind = $kind, p.amount = $amount, p.basis = $basis, p.note = $note,
  p.version = p.version + 1, p.changedBy = $person, p.changedAt = datetime()
RETURN p.version AS version
