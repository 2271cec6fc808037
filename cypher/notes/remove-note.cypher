// Removes a note, whose lock is held, and says which.
MATCH (n:Note {id: $id})
WITH n, n.id AS id
DETACH DELETE n
RETURN id
