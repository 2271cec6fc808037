// The suggestions of $ids with those of their enterprises that stand, when the viewer answers for all those: it may speak of their former names.
UNWIND $ids AS wanted
MATCH (s:MergeSuggestion {id: wanted})
WITH s, COLLECT { MATCH (s)-[:SUGGESTS]->(e:Enterprise) RETURN e ORDER BY e.id } AS standing
WITH s, [e IN standing | e.id] AS enterprises, standing
WHERE size(standing) > 0
  AND COUNT { UNWIND standing AS e WITH e WHERE @in_scope(e) RETURN e } = size(standing)
RETURN s.id AS id, s.score AS score, coalesce(s.reasons, []) AS reasons, s.status AS status, enterprises,
  [e IN standing WHERE e.division IS NOT NULL | e.division] AS divisions
