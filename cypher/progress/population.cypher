// The key-industry enterprises of a division, or those that ever stood in a park: where each stands, what may credit it, its audits, its loads of an indicator from a year to a year, and how closely the viewer sees it.
// Also of those the viewer may not see: they are reckoned with, and told of only in sums that tell of nobody.
MATCH (e:Enterprise)
WHERE ($division IS NULL OR e.division STARTS WITH $division)
  AND ($park IS NULL OR EXISTS { (e)-[:IN_PARK]->(:Park {id: $park}) })
  AND any(code IN $keyCodes WHERE e.industry STARTS WITH code)
RETURN e.id AS id, e.division AS division, e.industry AS industry, coalesce(@in_scope(e), false) AS known,
  coalesce(@in_full(e) OR $indicator IN @collected(e), false) AS loadKnown,
  COLLECT {
    MATCH (e)-[in:IN_PARK]->(p:Park) WHERE in.proposed IS NULL
    RETURN {id: p.id, name: p.name, since: in.since, until: in.until} ORDER BY in.since, p.id
  } AS parks,
  COLLECT {
    MATCH (a:Audit)-[:OF]->(e)
    RETURN {id: a.id, status: a.status, openedOn: a.openedOn, acceptedOn: a.acceptedOn, until: a.validUntil, rulePack: a.rulePack,
      overOn: CASE WHEN a.status IN ['WITHDRAWN', 'FAILED'] THEN
        coalesce(head(COLLECT { MATCH (a)-[:HAS_STEP]->(s:AuditStep) RETURN s.day ORDER BY s.day DESC LIMIT 1 }), a.openedOn) END}
    ORDER BY a.openedOn, a.id
  } AS audits,
  COLLECT {
    MATCH (w:WholeAudit)-[i:INCLUDES]->(e) WHERE w.status = 'PASSED' AND i.creditedOn IS NOT NULL
    RETURN {id: w.id, on: i.creditedOn, until: i.creditUntil, rulePack: w.creditPack} ORDER BY i.creditedOn, w.id
  } AS wholes,
  COLLECT {
    MATCH (e)-[:HAS_RECORD]->(r:AnnualRecord)
    WHERE $from <= r.year <= $to AND r[$property] IS NOT NULL
    RETURN {year: r.year, load: toFloat(r[$property]), basis: CASE WHEN $property = 'energy' THEN r.energyBasis END} ORDER BY r.year DESC
  } AS loads
ORDER BY id
