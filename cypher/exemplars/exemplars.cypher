// The exemplars of $ids, or all, that the viewer may know of: of its own enterprise, of a park it manages, or of a region it regulates; the newest first.
MATCH (x:Exemplar)-[:EXEMPLIFIES]->(place)
WHERE $ids IS NULL OR x.id IN $ids
WITH x, place,
  coalesce((place:Enterprise AND place.id IN $sight.own) OR (place:Park AND place.id IN $sight.parks), false) AS asOwn,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE place.division STARTS WITH code OR x.authority STARTS WITH code), false) AS regulated
WHERE asOwn OR regulated
RETURN x.id AS id, x.authority AS authority, x.kind AS kind, x.title AS title, x.year AS year, x.summary AS summary, x.summaryEn AS summaryEn,
  x.figures AS figures, x.status AS status, x.proposedOn AS proposedOn, x.agreedOn AS agreedOn, x.agreedBy AS agreedBy, x.agreedText AS agreedText,
  x.publishedOn AS publishedOn, x.documentNo AS documentNo, x.withdrawnOn AS withdrawnOn, x.reason AS reason,
  CASE WHEN place:Enterprise THEN place.id END AS enterprise, CASE WHEN place:Park THEN place.id END AS park,
  place.name AS name, place.division AS division, CASE WHEN place:Enterprise THEN place.industry END AS industry,
  COLLECT { MATCH (x)-[:RESTS_ON]->(a:Audit) RETURN a.id }[0] AS audit,
  COLLECT { MATCH (x)-[:RESTS_ON]->(s:Scheme) RETURN s.id ORDER BY s.place, s.id } AS schemes,
  COLLECT { MATCH (x)-[:PUBLISHED_AS]->(r:PublishedExemplar) RETURN r.id }[0] AS published,
  asOwn, x.version AS version, x.changedBy AS changedBy, x.changedAt AS changedAt
ORDER BY x.year DESC, x.proposedOn DESC, id
