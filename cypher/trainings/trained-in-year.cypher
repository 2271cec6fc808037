// The enterprises of a division, or of a park on a day, that attended a training in a year, each once, how many of these the viewer does not have in its scope, and how many trainings that were.
MATCH (e:Enterprise)-[:ATTENDED]->(t:Training)
WHERE t.day.year = $year AND t.day <= date($day) AND ($division IS NULL OR e.division STARTS WITH $division)
  AND ($park IS NULL OR EXISTS {
    (e)-[in:IN_PARK]->(:Park {id: $park})
    WHERE in.proposed IS NULL AND coalesce(in.since, date($day)) <= date($day) AND (in.until IS NULL OR date($day) < in.until)
  })
RETURN count(DISTINCT e) AS enterprises, count(DISTINCT CASE WHEN NOT coalesce(@in_scope(e), false) THEN e END) AS unknown, count(DISTINCT t) AS trainings
