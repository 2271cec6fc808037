// Parks as they stand, by code.
MATCH (p:Park)
WHERE p.code IN $codes
OPTIONAL MATCH (p)-[:LED_BY]->(e:Enterprise)
RETURN p.code AS code, p.name AS name, p.level AS level, p.division AS division, p.areaKm2 AS areaKm2,
  coalesce(p.industries, []) AS industries, p.approvedOn AS approvedOn, p.leadCreditCode AS leadCreditCode,
  collect(e.creditCode) AS leads
