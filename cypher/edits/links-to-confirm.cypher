// A page of the supply links of the viewer's own enterprise that have not ended and that it has neither confirmed nor disputed, the newest first, as ids with their keys, and how many in all.
MATCH (e:Enterprise {id: $enterprise})-[l:SUPPLIES]-(:Enterprise)
WHERE e.id IN $sight.own AND (l.until IS NULL OR date({timezone: 'Asia/Shanghai'}) < l.until)
  AND CASE WHEN startNode(l) = e
    THEN NOT 'SUPPLIER' IN coalesce(l.confirmedBy, []) AND l.supplierDispute IS NULL
    ELSE NOT 'BUYER' IN coalesce(l.confirmedBy, []) AND l.buyerDispute IS NULL END
WITH l.id AS id, coalesce(l.changedAt.epochMillis, 0) AS key
ORDER BY key DESC, id
WITH collect([key, id]) AS every
WITH size(every) AS total, [row IN every
  WHERE ($after IS NULL OR row[0] < $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] > $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[1]] AS ids, [row IN page | row[0]] AS keys
