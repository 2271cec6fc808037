// Suggests that pairs of enterprises are one; a pair that was ever suggested stays as it is. Returns how many are new.
UNWIND $pairs AS row
MATCH (a:Enterprise {id: row.a})
MATCH (b:Enterprise {id: row.b})
MERGE (s:MergeSuggestion {id: row.id})
ON CREATE SET s.score = row.score, s.reasons = row.reasons, s.status = 'OPEN', s.fresh = true
WITH a, b, s
WHERE s.fresh
REMOVE s.fresh
MERGE (s)-[:SUGGESTS]->(a)
MERGE (s)-[:SUGGESTS]->(b)
RETURN count(s) AS suggested
