// The open invitation a token's digest belongs to, unless it has expired by `$now`, with whoever has its address already.
MATCH (i:PersonInvitation {tokenHash: $tokenHash})
WHERE i.openKey IS NOT NULL AND datetime($now) < i.expiresAt
OPTIONAL MATCH (i)-[:INVITES_TO]->(place)
OPTIONAL MATCH (inviter:Person {id: i.invitedBy})
OPTIONAL MATCH (p:Person {email: i.email})
RETURN i.id AS id, i.email AS email, i.role AS role, place.name AS of, inviter.name AS invitedBy,
  i.expiresAt AS expiresAt, p.id AS person
