// Writes rule packs that are not there yet and says with which fingerprint each stands: one that is there is left as it is.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (p:RulePack {id: row.id})
ON CREATE SET p.division = row.division, p.version = toInteger(row.version), p.name = row.name, p.nameEn = row.nameEn,
  p.effectiveFrom = date(row.effectiveFrom), p.effectiveUntil = date(row.effectiveUntil), p.citation = row.citation,
  p.verified = row.verified, p.hash = row.hash
FOREACH (rule IN CASE WHEN p.hash = row.hash THEN row.rules ELSE [] END |
  MERGE (r:Rule {id: rule.id})
  ON CREATE SET r.rank = toInteger(rule.rank), r.key = rule.key, r.mode = rule.mode, r.name = rule.name, r.nameEn = rule.nameEn,
    r.amount = toFloat(rule.amount), r.unit = rule.unit, r.items = rule.items, r.holds = rule.holds, r.text = rule.text,
    r.textEn = rule.textEn, r.citation = rule.citation, r.verified = rule.verified
  MERGE (p)-[:RULES]->(r))
RETURN p.id AS id, p.hash AS hash
