// A letter in the queue and all that it says; nothing once its invitation is over, asked by nobody who goes on, or answered, unless it tells of an answer.
MATCH (letter:InvitationLetter {id: $id, state: 'QUEUED'})-[:FOR]->(i:Invitation)-[:INVITES]->(s:Enterprise)
WHERE ((i.answer = 'OPEN' AND i.expiresAt > datetime()) OR (letter.kind = 'ANSWERED' AND i.answer IN ['ACCEPTED', 'ANSWERED_BY_CREDIT']))
  AND EXISTS { (d:Drive {state: 'OPEN'})-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL }
RETURN letter.id AS id, letter.kind AS kind, letter.email AS email, letter.name AS name, letter.note AS note, i.id AS invitation,
  i.answer = 'OPEN' AS open, s.id AS supplier, s.name AS supplierName, s.division AS division, i.expiresAt AS expiresAt, letter.member AS member
