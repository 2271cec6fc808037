// Per invitation that waits for its answer, of all or of $invitation, the asks that remind of it on $day, the last letter of each of which is old enough, and whom a letter may go to.
MATCH (d:Drive {state: 'OPEN'})-[a:ASKS]->(i:Invitation {answer: 'OPEN'})-[:INVITES]->(s:Enterprise)
WHERE ($invitation IS NULL OR i.id = $invitation) AND d.remindEveryDays IS NOT NULL AND a.withdrawnAt IS NULL AND a.quiet IS NULL
  AND a.expiresAt > datetime()
CALL (a, i) {
  MATCH (letter:InvitationLetter)-[:FOR]->(i)
  WHERE letter.ask = a.id OR a.id IN letter.asks
  RETURN max(letter.sentAt) AS last, count(CASE letter.state WHEN 'QUEUED' THEN 1 END) AS waiting,
    count(DISTINCT CASE WHEN letter.kind = 'REMINDER' AND letter.state <> 'CANCELLED' THEN letter.day END) AS reminders
}
WITH d, a, i, s, last, waiting, reminders ORDER BY a.askedAt, a.id
WHERE waiting = 0 AND reminders < $atMost
  AND CASE WHEN last IS NULL THEN false
    ELSE date(datetime({datetime: last, timezone: 'Asia/Shanghai'})) + duration({days: d.remindEveryDays}) <= date($day) END
WITH i, s, collect(a.id) AS asks, [c IN collect({email: a.contactEmail, name: a.contactName}) WHERE c.email IS NOT NULL] AS contacts
RETURN i.id AS invitation, asks, contacts,
  COLLECT { MATCH (p:Person)-[:BELONGS_TO]->(s) WHERE p.deactivatedAt IS NULL AND ($demo OR p.demo IS NULL) RETURN p.email ORDER BY p.createdAt, p.id } AS members,
  COLLECT { MATCH (letter:InvitationLetter {state: 'BOUNCED'})-[:FOR]->(i) RETURN DISTINCT letter.email } AS bounced
ORDER BY invitation
