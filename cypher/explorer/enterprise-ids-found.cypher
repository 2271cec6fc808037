// The next enterprise ids in their order of those a search finds, whoever may see them.
CALL db.index.fulltext.queryNodes('enterprise_search', $query) YIELD node AS e
WITH e, true AS near
WHERE e.id > $after AND all(word IN $words WHERE @findable(e) CONTAINS word)
WITH e.id AS id ORDER BY id LIMIT $limit
RETURN collect(id) AS ids
