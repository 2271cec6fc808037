// The invitation a token's digest belonged to, now accepted: locked before it is judged, so that one of many who try gets it.
MATCH (i:PersonInvitation {tokenHash: $tokenHash})
SET i.lock = true
REMOVE i.lock
WITH i
WHERE i.tokenHash = $tokenHash AND i.openKey IS NOT NULL AND datetime($now) < i.expiresAt
SET i.acceptedAt = datetime($now)
REMOVE i.openKey, i.tokenHash
WITH i
OPTIONAL MATCH (i)-[:INVITES_TO]->(place)
OPTIONAL MATCH (p:Person {email: i.email})
RETURN i.email AS email, i.role AS role, i.invitedBy AS invitedBy, p.id AS person, place.name AS of,
  CASE WHEN place:Park THEN place.id END AS park, CASE WHEN place:Enterprise THEN place.id END AS enterprise,
  CASE WHEN place:Division THEN place.code END AS division, EXISTS { (i)-[:INVITES_TO]->() } AS placed
