// The draws of $ids, or those of an authority and a year, the newest first; the seed of one not yet drawn stays where it is.
MATCH (d:RecheckDraw)
WHERE ($ids IS NULL OR d.id IN $ids) AND ($authority IS NULL OR d.authority = $authority) AND ($year IS NULL OR d.year = $year)
RETURN d.id AS id, d.authority AS authority, d.year AS year, d.round AS round, d.status AS status, d.version AS version, d.size AS size,
  d.rulePack AS rulePack, d.populationHash AS populationHash, d.commitment AS commitment,
  CASE WHEN d.status = 'DRAWN' THEN d.seed END AS seed, d.committedOn AS committedOn, d.drawnOn AS drawnOn,
  d.changedBy AS changedBy, d.changedAt AS changedAt, COUNT { (d)-[:FROZE]->(:RecheckMember) } AS population,
  COUNT { (d)-[:FROZE]->(m:RecheckMember) WHERE m.outcome IS NOT NULL } AS done
ORDER BY d.year DESC, d.authority, d.round DESC
