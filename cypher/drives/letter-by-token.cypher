// The letter a token came in and the invitation it opens now; nothing for one that is wrong, used up, revoked or late.
MATCH (letter:InvitationLetter {tokenHash: $tokenHash})-[:FOR]->(i:Invitation {answer: 'OPEN'})-[:INVITES]->(s:Enterprise)
WHERE letter.revokedAt IS NULL AND datetime($now) < letter.tokenUntil AND datetime($now) < i.expiresAt
  AND EXISTS { (d:Drive)-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL AND d.state <> 'CLOSED' }
RETURN letter.id AS letter, letter.email AS email, letter.name AS name, letter.member AS member, i.id AS invitation, i.expiresAt AS expiresAt,
  s.id AS supplier, s.name AS supplierName, s.division AS division, COUNT { (:Person)-[:BELONGS_TO]->(s) } AS members,
  EXISTS { (:Person {email: letter.email})-[:BELONGS_TO]->(s) } AS belongs, COLLECT { MATCH (p:Person {email: letter.email}) RETURN p.id }[0] AS account,
  coalesce(@holds_credit(s), false) AS holdsCredit
