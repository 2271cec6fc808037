// A page of the open suggestions for both of whose enterprises the viewer answers: it may speak of their former names, likeliest first, as ids with their keys, and how many in all.
MATCH (s:MergeSuggestion {status: 'OPEN'})
WHERE s.score >= $minScore AND ($sight.all OR $sight.person IS NOT NULL)
  AND COUNT { (s)-[:SUGGESTS]->(e:Enterprise) WHERE @in_scope(e) } = 2
WITH s.score AS key, s.id AS id
ORDER BY key DESC, id
WITH collect([key, id]) AS every
WITH size(every) AS total, [row IN every
  WHERE ($after IS NULL OR row[0] < $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] > $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
