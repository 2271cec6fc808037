// The id of the park with a code.
MATCH (p:Park {code: $code})
RETURN p.id AS id
