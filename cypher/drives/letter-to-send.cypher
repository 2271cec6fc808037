// A letter in the queue and all that it says; nothing once its invitation is answered, over, or asked by nobody who goes on.
MATCH (letter:InvitationLetter {id: $id, state: 'QUEUED'})-[:FOR]->(i:Invitation {answer: 'OPEN'})-[:INVITES]->(s:Enterprise)
WHERE i.expiresAt > datetime() AND EXISTS { (d:Drive {state: 'OPEN'})-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL }
RETURN letter.id AS id, letter.kind AS kind, letter.email AS email, letter.name AS name, letter.note AS note, i.id AS invitation,
  s.id AS supplier, s.name AS supplierName, s.division AS division, i.expiresAt AS expiresAt, letter.member AS member
