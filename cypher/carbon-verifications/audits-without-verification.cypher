// The audits under way, of $ids or of every enterprise the viewer answers for, that no carbon verification goes with, and of whose enterprise none of the year they were opened in is on file.
MATCH (a:Audit)-[:OF]->(e:Enterprise)
WHERE a.status IN ['OPEN', 'DEFERRED', 'ASSESSED'] AND e.industry IS NOT NULL AND @in_full(e)
  AND ($ids IS NULL OR a.id IN $ids) AND ($year IS NULL OR a.openedOn.year = $year) AND ($division IS NULL OR e.division STARTS WITH $division)
  AND all(word IN $words WHERE toLower(e.name + ' ' + coalesce(e.creditCode, '')) CONTAINS word)
  AND NOT EXISTS { (:CarbonVerification)-[:TOGETHER_WITH]->(a) }
  AND NOT EXISTS { (v:CarbonVerification)-[:VERIFIES]->(e) WHERE v.year = a.openedOn.year }
RETURN a.id AS audit, e.id AS enterprise, e.name AS name, e.creditCode AS creditCode, e.division AS division, e.industry AS industry,
  a.openedOn.year AS year, a.openedOn AS openedOn
ORDER BY openedOn, audit
