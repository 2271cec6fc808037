// A page of the partners that an import of the viewer's own names, in the order of its rows, each with how it was found and whom the viewer may know of that it may be one with: one near by a former name only where the viewer answers for both. And how many there are of each.
OPTIONAL MATCH (x:ImportMatch {job: $job})
WHERE EXISTS { (j:ImportJob {id: $job}) WHERE j.person = $sight.person }
WITH x, COLLECT {
  MATCH (e:Enterprise {id: x.enterprise})<-[:SUGGESTS]-(s:MergeSuggestion {status: 'OPEN'})-[:SUGGESTS]->(other:Enterprise)
  WHERE other <> e
  WITH s, other, coalesce(@in_scope(e), false) AS near, coalesce(@in_scope(other), false) AS close
  WHERE near AND close OR s.score < 0.98 AND @sees_enterprise(other)
  RETURN {enterprise: other.id, score: s.score, mayMerge: near AND close} ORDER BY s.score DESC, other.id LIMIT 3
} AS near
WITH x, near ORDER BY x.row, x.id
WITH [row IN collect({row: x.row, id: x.id, found: x.found, enterprise: x.enterprise, name: x.name, code: x.code, near: near})
  WHERE row.id IS NOT NULL] AS every
WITH every, [row IN every WHERE ($found IS NULL OR row.found = $found) AND (NOT $near OR size(row.near) > 0)] AS fitting
WITH every, fitting, [row IN fitting
  WHERE ($after IS NULL OR row.row > $after[0] OR row.row = $after[0] AND row.id > $after[1])
    AND ($before IS NULL OR row.row < $before[0] OR row.row = $before[0] AND row.id < $before[1])] AS rest
RETURN size(fitting) AS total, size(rest) AS remaining,
  CASE WHEN $fromEnd THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..] ELSE rest[0 .. $limit] END AS page,
  size([row IN every WHERE row.found = 'BY_CODE']) AS byCode, size([row IN every WHERE row.found = 'BY_NAME']) AS byName,
  size([row IN every WHERE row.found = 'CREATED']) AS created, size([row IN every WHERE size(row.near) > 0]) AS near
