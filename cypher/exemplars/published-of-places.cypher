// Per enterprise or park of $ids, the ids of the publications of exemplars of it, the newest first: they are public.
MATCH (r:PublishedExemplar)-[:EXEMPLIFIES]->(place)
WHERE place.id IN $ids
RETURN place.id AS owner, r.id AS id
ORDER BY r.year DESC, r.publishedOn DESC, id
