// The next enterprises in the order of their ids, as lists: where each stands, and its parks as `code of park|since|until`.
MATCH (e:Enterprise)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
WITH e, COLLECT {
  MATCH (e)-[m:IN_PARK]->(p:Park) WHERE m.proposed IS NULL
  RETURN p.id + '|' + coalesce(toString(m.since), '') + '|' + coalesce(toString(m.until), '')
} AS parks
RETURN collect(e.id) AS ids, collect(coalesce(e.division, '')) AS divisions, collect(parks) AS parks
