// The audits of $ids whose enterprise is the viewer's own, in its park or in its region, or has opened them; `whole` says that the viewer may see all of one.
UNWIND $ids AS wanted
MATCH (a:Audit {id: wanted})-[:OF]->(e:Enterprise)
WHERE @sees_audits(e)
OPTIONAL MATCH (a)-[:ANSWERS]->(m:MandatoryEntry)
WITH a, e, head(collect(m)) AS entry, coalesce(@in_full(e), false) AS whole
RETURN a.id AS id, e.id AS enterprise, e.division AS division, whole, a.mode AS mode, a.basis AS basis, a.stage AS stage, a.status AS status,
  a.openedOn AS openedOn, a.dueOn AS dueOn, a.assessedOn AS assessedOn, a.acceptedOn AS acceptedOn, a.validUntil AS validUntil,
  a.deferredUntil AS deferredUntil, a.deferredFrom AS deferredFrom, a.rulePack AS rulePack,
  CASE WHEN whole THEN a.agency END AS agency, CASE WHEN whole THEN a.team END AS team,
  coalesce(a.version, 1) AS version, a.changedBy AS changedBy, a.changedAt AS changedAt,
  COLLECT {
    MATCH (a)-[:HAS_STEP]->(s:AuditStep) WHERE NOT s.kind IN ['TEAM', 'EVIDENCE']
    RETURN s.day ORDER BY s.number DESC LIMIT 1
  }[0] AS lastOn,
  entry.year AS entryYear, entry.publishedOn AS entryPublishedOn, entry.categories AS entryCategories,
  COLLECT { MATCH (entry)-[:ENTERED_ON]->(l:MandatoryList) RETURN l.id }[0] AS entryList
