// A page of the credit ratings that the viewer may know of and that fit, the latest year first and then by name, as ids with their keys, and how many there are.
MATCH (r:CreditRating)-[:RATES]->(e:Enterprise)
WHERE (coalesce(e.id IN $sight.own AND r.status <> 'DRAFT', false) OR $sight.all
    OR any(code IN $sight.divisions WHERE e.division STARTS WITH code OR r.authority STARTS WITH code))
  AND ($year IS NULL OR r.year = $year) AND ($authority IS NULL OR r.authority STARTS WITH $authority)
  AND ($status IS NULL OR r.status = $status) AND ($grade IS NULL OR r.grade = $grade)
  AND ($objected IS NULL OR (r.objection IS NOT NULL AND r.answer IS NULL) = $objected)
  AND all(word IN $words WHERE toLower(e.name + ' ' + coalesce(e.creditCode, '')) CONTAINS word)
WITH toString(10000 - r.year) + ' ' + coalesce(e.pinyin, e.name) AS key, r.id AS id
ORDER BY key, id
WITH collect([key, id]) AS every
WITH size(every) AS total, [row IN every
  WHERE ($after IS NULL OR row[0] > $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] < $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
