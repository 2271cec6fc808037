// Withdraws a consent at once and returns its id.
MATCH (c:Consent {id: $id})
SET c.withdrawnAt = datetime()
RETURN c.id AS id
