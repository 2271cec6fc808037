// Holds enterprises for the rest of the transaction, in one order for everybody: whoever else would invite one of them waits here.
// Not logged: it only takes locks.
UNWIND $ids AS wanted
MATCH (s:Enterprise {id: wanted})
SET s.lock = randomUUID()
REMOVE s.lock
RETURN s.id AS id
