// The next enterprise ids in their order of those in a park today, whoever may see them; a search narrows them.
MATCH (:Park {id: $park})<-[inside:IN_PARK]-(e:Enterprise)
WITH e, inside, true AS near
WHERE e.id > $after AND @in_park_today(inside)
  AND all(word IN $words WHERE @findable(e) CONTAINS word)
WITH DISTINCT e.id AS id ORDER BY id LIMIT $limit
RETURN collect(id) AS ids
