// Writes the answer to an invitation, whose lock is held, and returns its id: no link opens it from now on.
MATCH (i:Invitation {id: $id, answer: 'OPEN'})
SET i.answer = $answer, i.answeredAt = datetime(), i.answeredBy = $person, i.declineKind = $declineKind, i.declineReason = $declineReason,
  i.creditUntil = date($creditUntil)
WITH i
CALL (i) {
  MATCH (a:Audit {id: $audit})
  MERGE (i)-[:LED_TO]->(a)
}
CALL (i) {
  MATCH (letter:InvitationLetter {state: 'QUEUED'})-[:FOR]->(i)
  WHERE letter.kind <> 'ANSWERED'
  SET letter.state = 'CANCELLED'
}
CALL (i) {
  MATCH (:Drive)-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL
  SET a.version = a.version + 1
}
RETURN i.id AS id
