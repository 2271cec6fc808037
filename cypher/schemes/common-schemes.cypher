// The figures of schemes of enterprises of a division of industries that are implemented, one row for each scheme of each enterprise, for counting alone: whose they are is told to nobody.
MATCH (s:Scheme)-[:OF]->(a:Audit)-[:OF]->(e:Enterprise)
WHERE s.status = 'IMPLEMENTED' AND a.status <> 'WITHDRAWN' AND (e.industry STARTS WITH $industry OR substring(e.industry, 1) STARTS WITH $industry)
OPTIONAL MATCH (s)-[:EXPECTS]->(x:SavingFigures)
OPTIONAL MATCH (s)-[:VERIFIED_AT]->(v:SavingFigures)
WITH s, e, coalesce(v, x) AS of
RETURN s.name AS name, s.kind AS kind, e.id AS enterprise,
  of{.investment, .benefit, .electricity, .coal, .co2, .materials, .water, .cod, .ammoniaNitrogen, .soot, .dust, .so2, .nox,
    .voc, .solidWaste, .liquidWaste, .heavyMetals, .other, .energyBasis, .year, .source} AS figures
ORDER BY name, enterprise
