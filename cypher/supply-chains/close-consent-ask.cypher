// Closes a question for consent and returns its id.
MATCH (a:ConsentAsk {id: $id})
SET a.closedAt = datetime()
RETURN a.id AS id
