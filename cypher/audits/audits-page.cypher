// A page of the audits the viewer may follow, as ids with the day each was opened, the newest first, and how many there are in all.
MATCH (a:Audit)-[:OF]->(e:Enterprise)
WITH a, e, @in_scope(e) AS near
WHERE (near OR @sees_audits(e))
  AND ($filter.enterprise IS NULL OR e.id = $filter.enterprise)
  AND ($filter.division IS NULL OR e.division STARTS WITH $filter.division)
  AND ($filter.park IS NULL OR near AND EXISTS { (e)-[inside:IN_PARK]->(:Park {id: $filter.park}) WHERE @in_park_today(inside) })
  AND ($filter.stage IS NULL OR a.stage = $filter.stage)
  AND ($filter.status IS NULL OR a.status = $filter.status)
  AND ($filter.mode IS NULL OR a.mode = $filter.mode)
  AND ($filter.basis IS NULL OR a.basis = $filter.basis)
  AND ($filter.year IS NULL OR a.openedOn.year = $filter.year)
  AND all(word IN $words WHERE @findable(e) CONTAINS word)
WITH toString(a.openedOn) AS key, a.id AS id
ORDER BY key DESC, id DESC
WITH collect([key, id]) AS everyone
WITH size(everyone) AS total, [row IN everyone
  WHERE ($after IS NULL OR row[0] < $after[0] OR row[0] = $after[0] AND row[1] < $after[1])
    AND ($before IS NULL OR row[0] > $before[0] OR row[0] = $before[0] AND row[1] > $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
