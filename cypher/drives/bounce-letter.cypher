// Notes that a letter which had gone out did not arrive, and returns its invitation and who asks by it; nothing when that is known, or no letter is this.
MATCH (letter:InvitationLetter {id: $id, messageId: $messageId})-[:FOR]->(i:Invitation)
WHERE letter.state IN ['SENT', 'UNKNOWN']
SET letter.state = 'BOUNCED', letter.refused = true, letter.problem = CASE WHEN letter.member THEN $status ELSE $diagnostic END
RETURN i.id AS invitation, letter.kind AS kind,
  COLLECT { MATCH (lead:Enterprise)<-[:RUN_BY]-(:Drive)-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL AND (letter.ask = a.id OR a.id IN letter.asks) RETURN DISTINCT lead.id ORDER BY lead.id } AS leads
