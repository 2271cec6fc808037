// The ids of letters that wait to be sent, of invitations that are open and that a drive which goes on asks.
MATCH (letter:InvitationLetter {state: 'QUEUED'})-[:FOR]->(i:Invitation {answer: 'OPEN'})
WHERE i.expiresAt > datetime() AND EXISTS { (d:Drive {state: 'OPEN'})-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL }
RETURN letter.id AS id
