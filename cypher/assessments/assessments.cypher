// The assessments of $ids, or those of $audits, whose audit the viewer may see all of, the latest first.
MATCH (r:Assessment)-[:DECIDES]->(a:Audit)-[:OF]->(e:Enterprise)
WHERE ($ids IS NULL OR r.id IN $ids) AND ($audits IS NULL OR a.id IN $audits) AND @in_full(e)
RETURN r.id AS id, a.id AS audit, r.name AS name, r.creditCode AS creditCode, r.division AS division, r.kind AS kind, r.result AS result,
  r.score AS score, r.passMark AS passMark, r.vetoes AS vetoes, r.opinion AS opinion, r.merged AS merged, r.members AS members,
  r.rulePack AS rulePack, r.filledFrom AS filledFrom, r.decidedOn AS decidedOn, a.validUntil AS validUntil
ORDER BY r.decidedOn DESC, r.recordedAt DESC, id
