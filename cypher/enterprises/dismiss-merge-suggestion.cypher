// Dismisses a suggestion that is still open and returns its id and where it stood.
MATCH (s:MergeSuggestion {id: $id})
SET s.lock = $id
REMOVE s.lock
WITH s, s.status AS was
SET s.status = CASE WHEN s.status = 'OPEN' THEN 'DISMISSED' ELSE s.status END
RETURN s.id AS id, was
