// The ids of the parks of a division: the catalogue of parks is public.
MATCH (p:Park)
WHERE p.division STARTS WITH $division
RETURN p.id AS id
ORDER BY p.code, id
