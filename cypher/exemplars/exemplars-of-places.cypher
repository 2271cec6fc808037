// Per enterprise or park of $ids, the ids of the exemplars on record of it, the newest first; who may see them is said elsewhere.
MATCH (x:Exemplar)-[:EXEMPLIFIES]->(place)
WHERE place.id IN $ids
RETURN place.id AS owner, x.id AS id
ORDER BY x.year DESC, x.proposedOn DESC, id
