// Dismisses a suggestion that is still open and returns its id.
MATCH (s:MergeSuggestion {id: $id})
SET s.lock = $id
REMOVE s.lock
SET s.status = CASE WHEN s.status = 'OPEN' THEN 'DISMISSED' ELSE s.status END
RETURN s.id AS id
