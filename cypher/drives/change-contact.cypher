// Writes whom a drive writes to at a supplier it asks, in a new version, which is returned.
MATCH (:Drive)-[a:ASKS {id: $id}]->(:Invitation)
SET a.contactEmail = $email, a.contactName = $name, a.version = a.version + 1
RETURN a.version AS version
