// The person with an e-mail address.
MATCH (p:Person {email: $email})
RETURN p.id AS id, p.name AS name
