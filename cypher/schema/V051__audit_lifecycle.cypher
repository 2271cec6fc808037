// A step of an audit is known by its id; audits opened before keep the packs in force on the day they were opened, and the entry of a list they answer.
CREATE CONSTRAINT audit_step_id IF NOT EXISTS FOR (n:AuditStep) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT audit_evidence_id IF NOT EXISTS FOR (n:AuditEvidence) REQUIRE n.id IS UNIQUE;
MATCH (a:Audit)-[:OF]->(e)
WHERE a.rulePack IS NULL AND a.openedOn IS NOT NULL
CALL (a, e) {
  MATCH (pack:RulePack)
  WHERE (pack.division = '0' OR e.division STARTS WITH pack.division)
    AND pack.effectiveFrom <= a.openedOn AND (pack.effectiveUntil IS NULL OR a.openedOn < pack.effectiveUntil)
  WITH pack ORDER BY pack.effectiveFrom DESC, pack.version DESC
  WITH pack.division AS division, collect(pack.id) AS newestFirst
  WITH division, newestFirst[0] AS id ORDER BY CASE division WHEN '0' THEN 0 ELSE size(division) END DESC
  RETURN collect(id) AS ids
}
WITH a, ids WHERE size(ids) > 0
SET a.rulePack = reduce(joined = head(ids), id IN tail(ids) | joined + '+' + id);
MATCH (a:Audit {basis: 'MANDATORY'})-[:OF]->(e)<-[:LISTS]-(m:MandatoryEntry)
WHERE m.publishedOn <= a.openedOn AND NOT EXISTS { (a)-[:ANSWERS]->(:MandatoryEntry) }
WITH a, m ORDER BY m.publishedOn DESC
WITH a, collect(m)[0] AS entry
MERGE (a)-[:ANSWERS]->(entry);
