// Notes what became of a letter, refused for good where the mail server said so, and returns that with its invitation and who asks in it.
MATCH (letter:InvitationLetter {id: $id})-[:FOR]->(i:Invitation)
SET letter.state = CASE WHEN $state = 'FAILED' AND letter.refused THEN 'BOUNCED' ELSE $state END,
  letter.sentAt = CASE WHEN $state = 'SENT' THEN datetime() END, letter.problem = CASE WHEN $state = 'SENT' THEN null ELSE coalesce($problem, letter.problem) END
RETURN i.id AS invitation, letter.kind AS kind, letter.state AS state,
  COLLECT { MATCH (lead:Enterprise)<-[:RUN_BY]-(:Drive)-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL AND (letter.ask = a.id OR a.id IN letter.asks) RETURN DISTINCT lead.id ORDER BY lead.id } AS leads
