// The next enterprise ids in their order, of everybody: what of them the viewer may see is decided when they are read.
MATCH (e:Enterprise)
WHERE e.id > $after
WITH e.id AS id ORDER BY id LIMIT $limit
RETURN collect(id) AS ids
