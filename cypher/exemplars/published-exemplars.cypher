// The publications of exemplars of $ids, or all, as they were published, the newest first; of one that was withdrawn, its name and days alone.
MATCH (r:PublishedExemplar)-[:EXEMPLIFIES]->(place)
WHERE $ids IS NULL OR r.id IN $ids
OPTIONAL MATCH (r)-[:WITHDRAWN_BY]->(w:ExemplarWithdrawal)
RETURN r.id AS id, r.kind AS kind, r.title AS title, r.year AS year, r.name AS name, r.division AS division, r.industry AS industry,
  r.authority AS authority, r.documentNo AS documentNo, r.publishedOn AS publishedOn, w.withdrawnOn AS withdrawnOn,
  CASE WHEN w IS NULL THEN r.summary END AS summary, CASE WHEN w IS NULL THEN r.summaryEn END AS summaryEn,
  CASE WHEN w IS NULL THEN r.figures ELSE '[]' END AS figures,
  CASE WHEN place:Enterprise THEN place.id END AS enterprise, CASE WHEN place:Park THEN place.id END AS park
ORDER BY r.year DESC, r.publishedOn DESC, id
