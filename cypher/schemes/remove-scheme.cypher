// Removes a scheme, whose lock is held, and its figures; returns its id.
MATCH (s:Scheme {id: $id})
OPTIONAL MATCH (s)-[:EXPECTS|VERIFIED_AT]->(f:SavingFigures)
WITH s, collect(f) AS figures
FOREACH (f IN figures | DETACH DELETE f)
DETACH DELETE s
RETURN $id AS id
