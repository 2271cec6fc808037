// The head of the log, as far as it holds what a head can, and how many entries there are.
OPTIONAL MATCH (h:LogHead {id: 'log'})
RETURN CASE WHEN h.number IS :: INTEGER THEN h.number END AS number, CASE WHEN h.hash IS :: STRING THEN h.hash END AS hash,
  CASE WHEN h.chain IS :: STRING THEN h.chain END AS chain, COUNT { (:LogEntry) } AS entries
