// A question put to an enterprise of the viewer's own that still asks in the invitation, with its drive, and whether it has answered.
MATCH (question:InvitationQuestion {id: $id})-[:ABOUT]->(i:Invitation)<-[a:ASKS]-(d:Drive)-[:RUN_BY]->(lead:Enterprise {id: $lead})
WHERE lead.id IN $sight.own AND a.withdrawnAt IS NULL
RETURN question.id AS id, a.id AS ask, i.id AS invitation, lead.id AS lead, lead.name AS name, d.id AS drive, question.text AS text, question.email AS email,
  question.name AS asker, question.member AS member, EXISTS { (question)-[:ANSWERED_BY]->(lead) } AS answered
ORDER BY a.askedAt LIMIT 1
