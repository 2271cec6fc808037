// The invitation by which something is asked.
MATCH (:Drive)-[a:ASKS {id: $id}]->(i:Invitation)
RETURN i.id AS id
