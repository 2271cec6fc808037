// The parks with these ids: a park itself is public.
UNWIND $ids AS wanted
MATCH (p:Park {id: wanted})
RETURN p.id AS id, p.code AS code, p.name AS name, coalesce(p.level, 'OTHER') AS level, p.division AS division,
  p.areaKm2 AS areaKm2, coalesce(p.industries, []) AS industries, p.approvedOn AS approvedOn
