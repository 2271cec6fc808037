// The invitations that the viewer's own enterprises received: those of $ids, or all of $enterprises, the newest first; one that nobody asks any longer is withdrawn.
MATCH (i:Invitation)-[:INVITES]->(s:Enterprise)
WHERE s.id IN $sight.own AND ($ids IS NULL OR i.id IN $ids) AND ($enterprises IS NULL OR s.id IN $enterprises)
RETURN i.id AS id, s.id AS supplier, i.answer AS answer, i.createdAt AS createdAt, i.expiresAt AS expiresAt, i.answeredAt AS answeredAt,
  i.declineKind AS declineKind, i.declineReason AS declineReason, i.creditUntil AS creditUntil, coalesce(i.opensCascade, false) AS opensCascade,
  COLLECT { MATCH (i)-[:LED_TO]->(audit:Audit) RETURN audit.id }[0] AS audit,
  i.expiresAt <= datetime() AS over, NOT EXISTS { (:Drive)-[a:ASKS]->(i) WHERE a.withdrawnAt IS NULL } AS withdrawn
ORDER BY i.createdAt DESC, id
