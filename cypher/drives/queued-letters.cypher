// The ids of letters that wait to be sent, of invitations that a drive which goes on asks and that are open, or that an answer to a question is about.
MATCH (letter:InvitationLetter {state: 'QUEUED'})-[:FOR]->(i:Invitation)
WHERE ((i.answer = 'OPEN' AND i.expiresAt > datetime()) OR (letter.kind = 'ANSWERED' AND i.answer IN ['ACCEPTED', 'ANSWERED_BY_CREDIT']))
  AND EXISTS { (d:Drive {state: 'OPEN'})-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL }
RETURN letter.id AS id
