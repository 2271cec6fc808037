// The schemes of $ids that stand in an audit, or have a share in one, of an enterprise the viewer sees in full: what each says, and whose it is to change.
UNWIND $ids AS wanted
MATCH (s:Scheme {id: wanted})-[:OF]->(a:Audit)-[:OF]->(e:Enterprise)
WITH s, a, e, COLLECT {
  MATCH (s)-[part:SHARED_BY]->(sharing:Audit)-[:OF]->(party:Enterprise)
  RETURN {audit: sharing.id, name: party.name, basisPoints: part.basisPoints, seen: coalesce(@in_full(party), false)} ORDER BY sharing.id
} AS shares
WHERE @in_full(e) OR any(share IN shares WHERE share.seen)
OPTIONAL MATCH (s)-[:EXPECTS]->(x:SavingFigures)
OPTIONAL MATCH (s)-[:VERIFIED_AT]->(v:SavingFigures)
RETURN s.id AS id, a.id AS audit, e.id AS enterprise, e.division AS division, a.mode AS mode, a.stage AS stage, a.status AS auditStatus, s.place AS place,
  s.name AS name, s.kind AS kind, s.status AS status, s.technical AS technical, s.economic AS economic, s.environmental AS environmental,
  x{.investment, .benefit, .electricity, .coal, .co2, .materials, .water, .cod, .ammoniaNitrogen, .soot, .dust, .so2, .nox,
    .voc, .solidWaste, .liquidWaste, .heavyMetals, .other, .energyBasis, .year, .source} AS expected,
  v{.investment, .benefit, .electricity, .coal, .co2, .materials, .water, .cod, .ammoniaNitrogen, .soot, .dust, .so2, .nox,
    .voc, .solidWaste, .liquidWaste, .heavyMetals, .other, .energyBasis, .year, .source} AS verified,
  shares,
  coalesce(e.id IN $standing.own, false) AS asMember,
  coalesce($standing.all OR any(code IN $standing.divisions WHERE e.division STARTS WITH code), false) AS asRegulator,
  s.version AS version, s.changedBy AS changedBy, s.changedAt AS changedAt
