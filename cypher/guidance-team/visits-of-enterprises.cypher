// Per enterprise of $ids, the ids of the guidance visits to it, the latest first; who may see them is said elsewhere.
MATCH (v:GuidanceVisit)-[:GUIDES]->(e:Enterprise)
WHERE e.id IN $ids
RETURN e.id AS owner, v.id AS id
ORDER BY v.day DESC, id
