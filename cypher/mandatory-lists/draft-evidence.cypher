// What the graph holds on the enterprises of an authority's region that may come on its list: those of $listed, and those whose records reach a threshold.
MATCH (e:Enterprise)
WHERE ($authority = '0' OR e.division STARTS WITH $authority) AND @in_full(e)
WITH e, COLLECT {
  MATCH (e)-[:HAS_RECORD]->(r:AnnualRecord)
  WHERE r.year < $year AND r.year >= $since
  WITH r ORDER BY r.year DESC LIMIT 1
  RETURN {year: r.year, energy: r.energy, loads: [key IN $limited | r[key]]}
} AS records
WHERE e.id IN $listed OR any(r IN records WHERE r.energy >= $keyEnergy OR any(load IN r.loads WHERE load > 0))
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode, e.division AS division, e.industry AS industry, records,
  COLLECT {
    MATCH (a:Audit)-[:OF]->(e) WHERE a.status <> 'WITHDRAWN'
    WITH a ORDER BY a.openedOn DESC
    RETURN {status: a.status, openedOn: a.openedOn, acceptedOn: a.acceptedOn, validUntil: a.validUntil}
  } AS audits
ORDER BY e.name, e.id
