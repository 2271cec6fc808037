// Opens a link to an enterprise on behalf of one of its ends, in place of what that end had opened to it before; returns the id and what was before.
MATCH (giver:Enterprise {id: $giver}), (to:Enterprise {id: $to})
MERGE (c:Consent {id: $id})
WITH c, giver, to, CASE WHEN c.givenAt IS NOT NULL AND c.withdrawnAt IS NULL
  THEN {scopes: c.scopes, expiresOn: toString(c.expiresOn)} END AS before
SET c.link = $link, c.scopes = $scopes, c.expiresOn = date($expiresOn), c.givenAt = datetime(), c.givenPerson = $person
REMOVE c.withdrawnAt
MERGE (c)-[:GIVEN_BY]->(giver)
MERGE (c)-[:GIVEN_TO]->(to)
RETURN c.id AS id, before
