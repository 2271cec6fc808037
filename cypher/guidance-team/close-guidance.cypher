// Closes a guidance visit, whose lock is held, in a new version, and returns it.
MATCH (v:GuidanceVisit {id: $id})
SET v.status = 'CLOSED', v.closedOn = date($day), v.closingNote = $note, v.version = v.version + 1, v.changedBy = $person,
  v.changedAt = datetime()
RETURN v.version AS version
