// A page of the trainings that the viewer may know of and that fit, the newest first, as ids with their keys, and how many there are.
MATCH (t:Training)
WHERE ($sight.all OR any(code IN $sight.divisions WHERE t.division STARTS WITH code)
    OR EXISTS { (e:Enterprise)-[:ATTENDED]->(t) WHERE @in_full(e) })
  AND ($division IS NULL OR t.division STARTS WITH $division) AND ($year IS NULL OR t.day.year = $year)
  AND all(word IN $words WHERE toLower(t.name + ' ' + coalesce(t.place, '') + ' ' + coalesce(t.organiser, '')) CONTAINS word)
WITH toString(duration.inDays(t.day, date('2200-01-01')).days + 100000) AS key, t.id AS id
ORDER BY key, id
WITH collect([key, id]) AS every
WITH size(every) AS total, [row IN every
  WHERE ($after IS NULL OR row[0] > $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] < $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
