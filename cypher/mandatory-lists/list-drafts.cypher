// The drafts of lists of those who keep them, as far as $standing does: of $ids, or of an authority and a year, or all; the newest first.
MATCH (l:MandatoryList)-[:HAS_DRAFT]->(d:ListDraft)
WHERE ($standing.all OR any(code IN $standing.divisions WHERE d.authority STARTS WITH code))
  AND ($ids IS NULL OR d.id IN $ids) AND ($authority IS NULL OR d.authority = $authority) AND ($year IS NULL OR d.year = $year)
RETURN d.id AS id, l.id AS list, l.edition AS edition, d.authority AS authority, d.year AS year, d.status AS status, d.version AS version,
  d.startedOn AS startedOn, d.missingEvidence AS missingEvidence, d.changedBy AS changedBy, d.changedAt AS changedAt
ORDER BY d.year DESC, d.authority
