// A page of the viewer's own imports, newest first, and how many there are in all and between the cursors.
MATCH (j:ImportJob)
WHERE j.person = $sight.person
WITH j.id AS id, j.queuedAt.epochMillis AS key
ORDER BY key DESC, id
WITH collect({id: id, key: key}) AS every
WITH every, [x IN every WHERE
  ($after IS NULL OR x.key < $after[0] OR (x.key = $after[0] AND x.id > $after[1]))
  AND ($before IS NULL OR x.key > $before[0] OR (x.key = $before[0] AND x.id < $before[1]))] AS between
WITH every, between, CASE WHEN $fromEnd THEN between[CASE WHEN size(between) > $limit THEN size(between) - $limit ELSE 0 END ..] ELSE between[0..$limit] END AS page
RETURN size(every) AS total, size(between) AS remaining, [x IN page | x.id] AS ids, [x IN page | x.key] AS keys
