// Holds a guidance team for the rest of the transaction: whoever else would change it, or its members, waits here.
// Not logged: it only takes a lock.
MATCH (t:GuidanceTeam {id: $id})
SET t.lock = $id
REMOVE t.lock
RETURN t.id AS id
