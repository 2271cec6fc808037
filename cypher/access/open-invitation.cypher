// The invitation now open for one address, role and place: an earlier one is renewed, and its token is worth nothing any more.
MERGE (i:PersonInvitation {openKey: $openKey})
ON CREATE SET i.id = $id
SET i.email = $email, i.role = $role, i.invitedBy = $person, i.tokenHash = $tokenHash,
  i.invitedAt = datetime($now), i.expiresAt = datetime($expiresAt)
REMOVE i.mailedAt
WITH i
OPTIONAL MATCH (park:Park {id: $park})
OPTIONAL MATCH (enterprise:Enterprise {id: $enterprise})
OPTIONAL MATCH (division:Division {code: $division})
FOREACH (place IN [x IN [park, enterprise, division] WHERE x IS NOT NULL] | MERGE (i)-[:INVITES_TO]->(place))
RETURN i.id AS id
