// The questions put to the viewer's own enterprise by what it asks, $asks, the first first, with its own answer and nobody else's.
MATCH (question:InvitationQuestion)-[:ABOUT]->(i:Invitation)<-[a:ASKS]-(:Drive)-[:RUN_BY]->(lead:Enterprise)
WHERE a.id IN $asks AND lead.id IN $sight.own AND a.withdrawnAt IS NULL
OPTIONAL MATCH (question)-[r:ANSWERED_BY]->(lead)
RETURN a.id AS ask, question.id AS question, lead.id AS lead, question.text AS text, question.askedAt AS askedAt, r.text AS answer, r.answeredAt AS answeredAt
ORDER BY question.askedAt, question
