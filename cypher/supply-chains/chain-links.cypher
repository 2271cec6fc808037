// The next supply links in the order of their ids, as lists.
MATCH (s:Enterprise)-[l:SUPPLIES]->(b:Enterprise)
WHERE l.id > $after
WITH s, l, b ORDER BY l.id LIMIT $limit
RETURN collect(l.id) AS ids, collect(s.id) AS suppliers, collect(b.id) AS buyers,
  collect(coalesce(toString(l.since), '')) AS since, collect(coalesce(toString(l.until), '')) AS until,
  collect(coalesce(l.reportedBy, [])) AS reportedBy
