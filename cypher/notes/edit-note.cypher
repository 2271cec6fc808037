// Writes another text or day of a note, whose lock is held, in a new version, which comes back.
MATCH (n:Note {id: $id})
SET n.text = $text, n.day = date($day), n.version = n.version + 1, n.changedBy = $person, n.changedAt = datetime()
RETURN n.version AS version
