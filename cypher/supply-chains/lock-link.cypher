// Holds a supply link that the viewer may know of for the rest of the transaction, and returns its ends.
// Not logged: it only takes a lock.
MATCH (s:Enterprise)-[l:SUPPLIES {id: $id}]->(b:Enterprise)
WHERE @sees_link(l)
SET l.lock = true
REMOVE l.lock
RETURN s.id AS supplier, b.id AS buyer
