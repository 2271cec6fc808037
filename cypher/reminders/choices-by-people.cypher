// What the people of $ids chose of reminders by mail, and what stands for those who chose nothing: each week for an enterprise's own people, never for others.
MATCH (p:Person)
WHERE p.id IN $ids
OPTIONAL MATCH (c:ReminderChoice {person: p.id})
OPTIONAL MATCH (j:ScheduledJob {subject: p.id, kind: $kind, state: 'DONE'})
WITH p, c, max(j.day) AS sentOn
RETURN p.id AS id, coalesce(c.pace, CASE WHEN EXISTS { (p)-[:BELONGS_TO]->(:Enterprise) } THEN 'WEEKLY' ELSE 'OFF' END) AS pace,
  coalesce(c.locale, 'zh') AS locale, coalesce(c.version, 0) AS version, c.changedBy AS changedBy, c.changedAt AS changedAt,
  EXISTS { (p)-[:BELONGS_TO|REGULATES]->() } AS concerned, sentOn
