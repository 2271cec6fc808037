// The invitation withdrawn, when the one who asks sent it or may invite there; one accepted stays accepted.
MATCH (i:PersonInvitation {id: $id})
SET i.lock = true
REMOVE i.lock
WITH i
OPTIONAL MATCH (i)-[:INVITES_TO]->(place)
WITH i, place, $reaches[i.role] AS reach
WHERE i.invitedBy = $person OR reach.any OR (place IS NOT NULL AND @within_reach(place))
FOREACH (open IN CASE WHEN i.openKey IS NULL THEN [] ELSE [i] END | SET open.withdrawnAt = datetime() REMOVE open.openKey, open.tokenHash)
WITH i, place
OPTIONAL MATCH (inviter:Person {id: i.invitedBy})
RETURN i.id AS id, i.email AS email, i.role AS role, place.name AS of, inviter.name AS invitedBy,
  CASE WHEN place:Park THEN place.id END AS park, CASE WHEN place:Enterprise THEN place.id END AS enterprise,
  CASE WHEN place:Division THEN place.code END AS division,
  i.invitedAt AS invitedAt, i.expiresAt AS expiresAt, i.mailedAt AS mailedAt, i.acceptedAt IS NOT NULL AS accepted
