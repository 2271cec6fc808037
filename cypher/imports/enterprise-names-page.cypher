// Enterprises with their names in the order of their ids, and whether they were written since a version of the chain.
MATCH (e:Enterprise)
WHERE e.id > $after
RETURN e.id AS id, e.name AS name, coalesce(e.aliases, []) AS aliases, e.creditCode AS code, coalesce(e.chainVersion > $since, false) AS fresh
ORDER BY id
LIMIT $limit
