// What the viewer's own enterprise asks of suppliers in its drives, told by its own letters alone: those of $ids, or all of $drives, in the order of tier and name, with how far each got.
MATCH (lead:Enterprise)<-[:RUN_BY]-(d:Drive)-[a:ASKS]->(i:Invitation)-[:INVITES]->(s:Enterprise)
WHERE lead.id IN $sight.own AND ($ids IS NULL OR a.id IN $ids) AND ($drives IS NULL OR d.id IN $drives)
CALL (d, a, i) {
  OPTIONAL MATCH (letter:InvitationLetter)-[:FOR]->(i)
  WHERE letter.ask = a.id OR a.id IN letter.asks
  WITH letter ORDER BY letter.queuedAt, letter.id
  WITH collect(letter) AS sent
  RETURN size([l IN sent WHERE l.state = 'SENT']) AS letters, size([l IN sent WHERE l.state = 'QUEUED']) AS waiting,
    size([l IN sent WHERE l.state IN ['BOUNCED', 'FAILED', 'UNKNOWN']]) AS failed, last(sent).state AS lastLetter,
    last([l IN sent WHERE l.problem IS NOT NULL | l.problem]) AS problem, last([l IN sent WHERE l.state = 'SENT' | l.sentAt]) AS sentAt
}
RETURN a.id AS id, d.id AS drive, s.id AS supplier, s.name AS name, s.industry AS industry, a.tier AS tier, a.message AS message,
  a.contactEmail AS contactEmail, a.contactName AS contactName, a.askedAt AS askedAt, a.withdrawnAt AS withdrawnAt,
  a.openedAt AS openedAt, CASE WHEN a.quiet THEN a.askedAt ELSE sentAt END AS sentAt, a.expiresAt AS expiresAt,
  CASE WHEN a.withdrawnAt IS NULL THEN i.answer ELSE 'OPEN' END AS answer,
  CASE WHEN a.withdrawnAt IS NULL THEN i.answeredAt END AS answeredAt,
  CASE WHEN a.withdrawnAt IS NULL THEN i.declineKind END AS declineKind,
  CASE WHEN a.withdrawnAt IS NULL THEN i.declineReason END AS declineReason,
  CASE WHEN a.withdrawnAt IS NULL THEN i.creditUntil END AS creditUntil,
  CASE WHEN d.named THEN COLLECT {
    MATCH (i)<-[beside:ASKS]-(other:Drive {named: true})-[:RUN_BY]->(another:Enterprise)
    WHERE beside.withdrawnAt IS NULL AND another <> lead
    RETURN DISTINCT another.name ORDER BY another.name
  } ELSE [] END AS alongside,
  CASE WHEN a.quiet AND letters = 0 THEN 1 ELSE letters END AS letters, waiting, failed, problem,
  CASE WHEN a.quiet THEN coalesce(lastLetter, 'SENT') ELSE lastLetter END AS lastLetter, a.version AS version
ORDER BY tier, name, id
