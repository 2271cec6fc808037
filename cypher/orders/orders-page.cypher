// A page of the orders to correct that the viewer may know of and that fit, open ones first and then by the day they are due, as ids with their keys, and how many there are.
MATCH (o:OrderToCorrect)-[:ORDERS]->(e:Enterprise)
WHERE (@in_full(e) OR any(code IN $sight.divisions WHERE o.authority STARTS WITH code))
  AND ($authority IS NULL OR o.authority = $authority) AND ($division IS NULL OR e.division STARTS WITH $division)
  AND ($year IS NULL OR o.year = $year) AND ($status IS NULL OR o.status = $status) AND ($step IS NULL OR o.step = $step)
  AND ($pastDue IS NULL OR (o.status = 'OPEN' AND o.dueOn < date($today)) = $pastDue)
  AND all(word IN $words WHERE toLower(e.name + ' ' + coalesce(e.creditCode, '') + ' ' + coalesce(o.documentNo, '')) CONTAINS word)
WITH CASE o.status WHEN 'OPEN' THEN '0 ' ELSE '1 ' END + toString(o.dueOn) AS key, o.id AS id
ORDER BY key, id
WITH collect([key, id]) AS every
WITH size(every) AS total, [row IN every
  WHERE ($after IS NULL OR row[0] > $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] < $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
