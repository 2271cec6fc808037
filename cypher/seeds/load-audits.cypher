// Writes audits by id, with their steps, the packs in force on the day they were opened and the entry of a list they answer, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MERGE (a:Audit {id: row.id})
SET a.mode = row.mode, a.basis = row.basis, a.stage = row.stage, a.status = row.status, a.openedOn = date(row.openedOn),
    a.dueOn = date(row.dueOn), a.acceptedOn = date(row.acceptedOn), a.validUntil = date(row.validUntil), a.assessedOn = date(row.assessedOn),
    a.deferredUntil = date(row.deferredUntil), a.deferredFrom = CASE row.status WHEN 'DEFERRED' THEN 'OPEN' END, a.agency = row.agency, a.team = row.team,
    a.version = 1
MERGE (a)-[:OF]->(e)
WITH row, a, e
CALL (a, e) {
  MATCH (pack:RulePack)
  WHERE (pack.division = '0' OR e.division STARTS WITH pack.division)
    AND pack.effectiveFrom <= a.openedOn AND (pack.effectiveUntil IS NULL OR a.openedOn < pack.effectiveUntil)
  WITH pack ORDER BY pack.effectiveFrom DESC, pack.version DESC
  WITH pack.division AS division, collect(pack.id) AS newestFirst
  WITH division, newestFirst[0] AS id ORDER BY CASE division WHEN '0' THEN 0 ELSE size(division) END DESC
  RETURN collect(id) AS ids
}
SET a.rulePack = CASE WHEN size(ids) > 0 THEN reduce(joined = head(ids), id IN tail(ids) | joined + '+' + id) END
WITH row, a, e
CALL (row, a) {
  UNWIND range(0, size(row.steps) - 1) AS i
  WITH a, i + 1 AS number, row.steps[i] AS step
  MERGE (s:AuditStep {id: a.id + ' ' + toString(number)})
  SET s.number = number, s.kind = step.kind, s.fromStage = step.fromStage, s.toStage = step.toStage, s.day = date(step.day),
      s.at = datetime({date: date(step.day), hour: 10, timezone: 'Asia/Shanghai'}), s.side = step.side, s.reason = step.reason, s.until = date(step.until)
  MERGE (a)-[:HAS_STEP]->(s)
  RETURN count(s) AS steps
}
CALL (a, e) {
  MATCH (m:MandatoryEntry)-[:LISTS]->(e)
  WHERE a.basis = 'MANDATORY' AND m.publishedOn <= a.openedOn
  WITH m ORDER BY m.publishedOn DESC LIMIT 1
  MERGE (a)-[:ANSWERS]->(m)
  RETURN count(m) AS answered
}
RETURN count(*) AS written
