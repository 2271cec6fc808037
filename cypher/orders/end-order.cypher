// Ends an open order to correct, whose lock is held, as fulfilled or withdrawn, in a new version, and returns it.
MATCH (o:OrderToCorrect {id: $id})
SET o.status = $status, o.closedOn = date($closedOn), o.closingNote = $closingNote, o.version = o.version + 1, o.changedBy = $person,
  o.changedAt = datetime()
REMOVE o.openKey
RETURN o.version AS version
