// An invitation to an enterprise of $own that can be answered now, as its people open it without a link.
MATCH (i:Invitation {id: $invitation, answer: 'OPEN'})-[:INVITES]->(s:Enterprise)
WHERE s.id IN $own AND datetime($now) < i.expiresAt
  AND EXISTS { (d:Drive)-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL AND d.state <> 'CLOSED' }
RETURN '' AS letter, '' AS email, null AS name, true AS member, i.id AS invitation, i.expiresAt AS expiresAt, s.id AS supplier,
  s.name AS supplierName, s.division AS division, COUNT { (:Person)-[:BELONGS_TO]->(s) } AS members, true AS belongs, null AS account,
  coalesce(@holds_credit(s), false) AS holdsCredit
