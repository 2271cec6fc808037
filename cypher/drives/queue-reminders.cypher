// Puts the reminders of a day in the queue, each once, whatever number of servers do; returns their ids.
// Not logged: a letter is, once it has gone out.
UNWIND $letters AS one
MATCH (i:Invitation {id: $invitation, answer: 'OPEN'})
MERGE (letter:InvitationLetter {id: one.id})
ON CREATE SET letter.kind = 'REMINDER', letter.email = one.email, letter.name = one.name, letter.member = one.member, letter.state = 'QUEUED',
  letter.queuedAt = datetime(), letter.day = date($day), letter.asks = $asks, letter.tries = 0
MERGE (letter)-[:FOR]->(i)
RETURN letter.id AS id
