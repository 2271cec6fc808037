// Writes what one of those who ask answers to a question, in the lock of its invitation; returns the id of the question.
MATCH (question:InvitationQuestion {id: $id}), (lead:Enterprise {id: $lead})
MERGE (question)-[r:ANSWERED_BY]->(lead)
SET r.text = $text, r.answeredAt = datetime(), r.person = $person
RETURN question.id AS id
