// The people who are to have a reminder on $day: daily, or weekly and with none yet in the week that began on $since; nobody deactivated, and nobody of the demo unless `$demo`.
MATCH (p:Person)
WHERE p.deactivatedAt IS NULL AND ($demo OR p.demo IS NULL) AND EXISTS { (p)-[:BELONGS_TO|REGULATES]->() }
OPTIONAL MATCH (c:ReminderChoice {person: p.id})
WITH p, coalesce(c.pace, CASE WHEN EXISTS { (p)-[:BELONGS_TO]->(:Enterprise) } THEN 'WEEKLY' ELSE 'OFF' END) AS pace
WHERE pace = 'DAILY' OR pace = 'WEEKLY' AND NOT EXISTS {
  MATCH (j:ScheduledJob {subject: p.id, kind: $kind})
  WHERE j.day >= date($since) AND j.day < date($day) AND j.state <> 'GIVEN_UP'
}
RETURN p.id AS id
