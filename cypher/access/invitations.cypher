// The open invitations somebody may see, newest first: their own, and those to places within the reach of the invited role.
MATCH (i:PersonInvitation)
WHERE i.openKey IS NOT NULL
OPTIONAL MATCH (i)-[:INVITES_TO]->(place)
WITH i, place, $reaches[i.role] AS reach
WHERE i.invitedBy = $person OR reach.any OR (place IS NOT NULL AND @within_reach(place))
OPTIONAL MATCH (inviter:Person {id: i.invitedBy})
RETURN i.id AS id, i.email AS email, i.role AS role, place.name AS of, inviter.name AS invitedBy,
  CASE WHEN place:Park THEN place.id END AS park, CASE WHEN place:Enterprise THEN place.id END AS enterprise,
  CASE WHEN place:Division THEN place.code END AS division,
  i.invitedAt AS invitedAt, i.expiresAt AS expiresAt, i.mailedAt AS mailedAt
ORDER BY invitedAt DESC, id
