// Holds a guidance visit for the rest of the transaction: whoever else would change, answer or close it waits here.
// Not logged: it only takes a lock.
MATCH (v:GuidanceVisit {id: $id})
SET v.lock = $id
REMOVE v.lock
RETURN v.id AS id
