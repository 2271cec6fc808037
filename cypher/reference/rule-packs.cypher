// Every rule pack with its rules in order, the widest jurisdiction first.
MATCH (p:RulePack)
CALL (p) {
  MATCH (p)-[:RULES]->(r:Rule)
  WITH r ORDER BY r.rank
  RETURN collect({key: r.key, mode: r.mode, name: r.name, nameEn: r.nameEn, amount: r.amount, unit: r.unit, items: r.items,
    holds: r.holds, text: r.text, textEn: r.textEn, citation: r.citation, verified: r.verified}) AS rules
}
RETURN p.id AS id, p.division AS division, p.version AS version, p.name AS name, p.nameEn AS nameEn,
  p.effectiveFrom AS effectiveFrom, p.effectiveUntil AS effectiveUntil, p.citation AS citation, p.verified AS verified, rules
ORDER BY size(p.division), p.division, p.effectiveFrom, p.version
