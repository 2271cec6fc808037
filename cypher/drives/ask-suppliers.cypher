// Asks suppliers, whose locks are held, in a drive: each by the open invitation it has, or by one that is opened; returns the asks.
MATCH (d:Drive {id: $drive})
UNWIND $asks AS one
MATCH (s:Enterprise {id: one.supplier})
MERGE (i:Invitation {id: one.invitation})
ON CREATE SET i.answer = 'OPEN', i.createdAt = datetime(), i.expiresAt = datetime($expiresAt)
MERGE (i)-[:INVITES]->(s)
SET i.expiresAt = CASE WHEN i.expiresAt < datetime($expiresAt) THEN datetime($expiresAt) ELSE i.expiresAt END
CREATE (d)-[a:ASKS {
  id: one.id, askedAt: datetime(), askedBy: $person, tier: toInteger(one.tier), message: one.message, expiresAt: datetime($expiresAt),
  contactEmail: one.email, contactName: one.contact, quiet: CASE WHEN one.quiet THEN true END, version: 1
}]->(i)
RETURN a.id AS id
