// A page of parks as ids with their order keys, the viewer's own first; a search narrows it by name or code.
MATCH (p:Park)
WHERE ($division IS NULL OR p.division STARTS WITH $division)
  AND ($level IS NULL OR p.level = $level)
  AND all(word IN $words WHERE toLower(coalesce(p.search, p.name) + ' ' + p.code) CONTAINS word)
WITH p, CASE WHEN p.id IN $sight.parks THEN '0' ELSE '1' END + coalesce(p.pinyin, p.name) AS key
ORDER BY key, p.id
WITH collect([key, p.id]) AS everyone
WITH size(everyone) AS total, [row IN everyone
  WHERE ($after IS NULL OR row[0] > $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] < $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
