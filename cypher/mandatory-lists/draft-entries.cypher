// The entries of the drafts of $drafts, or those of $ids, removed ones too, the weightiest first, as far as $standing keeps the list. What was merged since is the kept enterprise.
MATCH (d:ListDraft)-[:PROPOSES]->(p:DraftEntry)
WHERE ($standing.all OR any(code IN $standing.divisions WHERE d.authority STARTS WITH code))
  AND ($drafts IS NULL OR d.id IN $drafts) AND ($ids IS NULL OR p.id IN $ids)
OPTIONAL MATCH (:MergedEnterprise {id: p.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
RETURN p.id AS id, d.id AS draft, d.authority AS authority, d.year AS year, d.status AS status, coalesce(kept.id, p.enterprise) AS enterprise,
  p.name AS name, p.creditCode AS creditCode, p.division AS division, p.industry AS industry, p.evidence AS evidence, p.reasons AS reasons,
  p.keyIndustry AS keyIndustry, p.keyRegion AS keyRegion, p.weight AS weight, p.reason AS reason, p.removedBecause AS removedBecause,
  p.version AS version, p.changedBy AS changedBy, p.changedAt AS changedAt
ORDER BY p.weight DESC, p.name, p.id
