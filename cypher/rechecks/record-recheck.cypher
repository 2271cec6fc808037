// Writes what the re-check of a drawn enterprise found, and says in which version it is.
MATCH (m:RecheckMember {id: $id})
SET m.outcome = $outcome, m.recheckedOn = date($recheckedOn), m.note = $note, m.version = m.version + 1, m.changedBy = $person,
  m.changedAt = datetime()
RETURN m.version AS version
