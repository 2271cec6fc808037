// A page of the carbon verifications that the viewer may know of and that fit, the latest year first and then by name, as ids with their keys, and how many there are.
MATCH (v:CarbonVerification)-[:VERIFIES]->(e:Enterprise)
WHERE @in_full(e)
  AND ($year IS NULL OR v.year = $year) AND ($division IS NULL OR e.division STARTS WITH $division) AND ($status IS NULL OR v.status = $status)
  AND all(word IN $words WHERE toLower(e.name + ' ' + coalesce(e.creditCode, '') + ' ' + v.body + ' ' + v.reportNo) CONTAINS word)
WITH toString(10000 - v.year) + ' ' + coalesce(e.pinyin, e.name) AS key, v.id AS id
ORDER BY key, id
WITH collect([key, id]) AS every
WITH size(every) AS total, [row IN every
  WHERE ($after IS NULL OR row[0] > $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] < $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
