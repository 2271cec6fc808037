// A page of the enterprises the viewer may know of that a search finds, as ids with their order keys, and how many in all.
CALL db.index.fulltext.queryNodes('enterprise_search', $query) YIELD node AS e
WITH e, @in_scope(e) AS near
WHERE (near OR @sees_beyond(e)) AND @fits_filter(e)
  AND all(word IN $words WHERE @findable(e) CONTAINS word)
WITH e, @order_key(e) AS key
ORDER BY key, e.id
WITH collect([key, e.id]) AS ascending
WITH CASE WHEN $descending THEN reverse(ascending) ELSE ascending END AS everyone
WITH size(everyone) AS total, [row IN everyone
  WHERE ($after IS NULL OR CASE WHEN $descending
      THEN row[0] < $after[0] OR row[0] = $after[0] AND row[1] < $after[1]
      ELSE row[0] > $after[0] OR row[0] = $after[0] AND row[1] > $after[1] END)
    AND ($before IS NULL OR CASE WHEN $descending
      THEN row[0] > $before[0] OR row[0] = $before[0] AND row[1] > $before[1]
      ELSE row[0] < $before[0] OR row[0] = $before[0] AND row[1] < $before[1] END)] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
