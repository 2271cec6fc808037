// What the graph holds on the enterprises of an authority's region that may come on its list: those of $listed, those with an order to correct that ran out, and those whose records reach a threshold.
MATCH (e:Enterprise)
WHERE ($authority = '0' OR e.division STARTS WITH $authority) AND @in_full(e)
WITH e, COLLECT {
  MATCH (e)-[:HAS_RECORD]->(r:AnnualRecord)
  WHERE r.year < $year AND r.year >= $since
  WITH r ORDER BY r.year DESC LIMIT 1
  RETURN {year: r.year, energy: r.energy, loads: [key IN $limited | r[key]]}
} AS records, COLLECT {
  MATCH (o:OrderToCorrect)-[:ORDERS]->(e)
  WHERE o.status = 'OPEN' AND o.dueOn < date($today) OR EXISTS { (o)-[:PENALISED_BY]->(p:PenaltyRecord) WHERE p.decidedOn > date($penalisedSince) }
  WITH o ORDER BY o.dueOn, o.id
  RETURN {status: o.status, step: o.step, year: o.year, authority: o.authority, issuedOn: o.issuedOn, dueOn: o.dueOn, documentNo: o.documentNo}
} AS orders
WHERE e.id IN $listed OR size(orders) > 0 OR any(r IN records WHERE r.energy >= $keyEnergy OR any(load IN r.loads WHERE load > 0))
RETURN e.id AS id, e.name AS name, e.creditCode AS creditCode, e.division AS division, e.industry AS industry, records, orders,
  COLLECT {
    MATCH (a:Audit)-[:OF]->(e)
    WITH a ORDER BY a.openedOn DESC
    RETURN {
      status: a.status, openedOn: a.openedOn, assessedOn: a.assessedOn, acceptedOn: a.acceptedOn, endedOn: @ended_on(a), validUntil: a.validUntil
    }
  } AS audits
ORDER BY e.name, e.id
