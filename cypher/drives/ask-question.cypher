// Puts a question about an invitation, whose lock is held, to all who ask in it; returns its id.
MATCH (i:Invitation {id: $invitation})
MERGE (question:InvitationQuestion {id: $id})
ON CREATE SET question.text = $text, question.askedAt = datetime(), question.askedBy = $person, question.email = $email, question.name = $name,
  question.member = $member
MERGE (question)-[:ABOUT]->(i)
RETURN question.id AS id
