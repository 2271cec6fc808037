// Entries of the log after a number, in order, each with all it holds; one that holds what no entry can holds nothing.
MATCH (e:LogEntry)
WHERE e.number > $after
RETURN e.number AS number, CASE
  WHEN all(key IN keys(e) WHERE e[key] IS :: STRING NOT NULL OR e[key] IS :: LIST<STRING NOT NULL> NOT NULL
    OR key = 'number' AND e[key] IS :: INTEGER NOT NULL) THEN properties(e)
  ELSE {}
END AS entry
ORDER BY number
LIMIT $limit
