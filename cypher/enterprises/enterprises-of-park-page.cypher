// A page of a park's enterprises, as ids with their order keys, and how many there are in all; a search narrows it.
MATCH (e:Enterprise)-[inside:IN_PARK]->(:Park {id: $park})
WHERE @in_park_today(inside)
WITH DISTINCT e, @in_scope(e) AS near
WHERE near AND @fits_filter(e)
  AND ($words IS NULL OR all(word IN $words WHERE @findable(e) CONTAINS word))
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
