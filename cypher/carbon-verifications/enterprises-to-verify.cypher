// Of $ids the enterprises the viewer answers for, each with its audits and the years of which a carbon verification is on file.
MATCH (e:Enterprise)
WHERE e.id IN $ids AND @in_full(e)
RETURN e.id AS id, e.division AS division,
  COLLECT { MATCH (a:Audit)-[:OF]->(e) RETURN a.id ORDER BY a.id } AS audits,
  COLLECT { MATCH (v:CarbonVerification)-[:VERIFIES]->(e) RETURN v.year ORDER BY v.year } AS years
