// The questions about $invitations as the invited reads them, the first first, all or those from one address, with the answer of each who asks; who is named is decided by the reader of this.
MATCH (question:InvitationQuestion)-[:ABOUT]->(i:Invitation)
WHERE i.id IN $invitations AND ($email IS NULL OR question.email = $email)
RETURN i.id AS invitation, question.id AS id, question.text AS text, question.askedAt AS askedAt,
  COLLECT { MATCH (question)-[r:ANSWERED_BY]->(lead:Enterprise) RETURN {lead: lead.id, name: lead.name, text: r.text, answeredAt: r.answeredAt} ORDER BY r.answeredAt, lead.id } AS answers
ORDER BY question.askedAt, id
