// Removes a training, whose lock is held, and says which.
MATCH (t:Training {id: $id})
WITH t, t.id AS id
DETACH DELETE t
RETURN id
