// Writes consents by id, in the place of what they said before, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (giver:Enterprise {id: row.giver}), (to:Enterprise {id: row.to})
MERGE (c:Consent {id: row.id})
SET c.link = row.link, c.scopes = row.scopes, c.givenAt = datetime(row.givenOn + 'T10:00:00+08:00'), c.expiresOn = date(row.expiresOn),
    c.withdrawnAt = datetime(row.withdrawnOn + 'T10:00:00+08:00')
MERGE (c)-[:GIVEN_BY]->(giver)
MERGE (c)-[:GIVEN_TO]->(to)
RETURN count(*) AS written
