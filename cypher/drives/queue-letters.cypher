// Puts letters of invitations in the queue, each once; returns their ids.
UNWIND $letters AS one
MATCH (i:Invitation {id: one.invitation})
MERGE (letter:InvitationLetter {id: one.id})
ON CREATE SET letter.kind = one.kind, letter.email = one.email, letter.name = one.name, letter.member = one.member, letter.state = 'QUEUED',
  letter.queuedAt = datetime(), letter.ask = one.ask, letter.note = one.note, letter.tries = 0
MERGE (letter)-[:FOR]->(i)
RETURN letter.id AS id
