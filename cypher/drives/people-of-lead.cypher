// Of $emails, those that belong to people of an enterprise.
MATCH (p:Person)-[:BELONGS_TO]->(:Enterprise {id: $enterprise})
WHERE p.email IN $emails
RETURN p.email AS email
