// Appends an entry to the log, whose lock is held, and returns its number.
MATCH (h:LogHead {id: 'log'})
SET h.number = $number, h.hash = $entry.hash
CREATE (e:LogEntry)
SET e = $entry, e.number = $number
RETURN e.number AS number
