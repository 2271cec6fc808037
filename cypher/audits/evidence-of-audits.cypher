// The evidence filed with audits, the latest first, for those alone who may see all of one: by whom, and at which stage.
UNWIND $ids AS owner
MATCH (v:AuditEvidence)<-[:HAS_EVIDENCE]-(:Audit {id: owner})-[:OF]->(e:Enterprise)
WHERE @in_full(e)
OPTIONAL MATCH (p:Person {id: v.person})
RETURN owner, v.id AS id, v.hash AS hash, v.name AS name, v.kind AS kind, v.purpose AS purpose, v.bytes AS bytes, v.stage AS stage, v.addedAt AS addedAt, p.name AS by
ORDER BY v.addedAt DESC, id
