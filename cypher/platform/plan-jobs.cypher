// Plans a job of a day for each of $subjects that has none yet; says for how many it did.
// Not logged: it says what is to be done; whoever does it logs what was done.
UNWIND $subjects AS subject
MERGE (j:ScheduledJob {key: $kind + ' ' + $day + ' ' + subject})
ON CREATE SET j.kind = $kind, j.subject = subject, j.day = date($day), j.state = 'WAITING', j.tries = 0, j.plannedAt = datetime(),
  j.nextAt = datetime(), j.fresh = true
WITH j, j.fresh AS fresh
REMOVE j.fresh
RETURN count(fresh) AS planned
