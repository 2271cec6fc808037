// The supply links of $ids with both ends' names and codes, as import rows, each with no more than the viewer may see of it.
UNWIND range(0, size($ids) - 1) AS position
MATCH (s:Enterprise)-[l:SUPPLIES {id: $ids[position]}]->(b:Enterprise)
WHERE @sees_link(l)
WITH position, s, l, b,
  s.id IN $sight.own OR b.id IN $sight.own OR coalesce($sight.person IN l.reportedBy, false) AS priced
WITH position, s, l, b, priced, priced OR @sees_volume(l) AS measured
RETURN l.id AS id, s.id AS supplierId, b.id AS buyerId, s.name AS supplier, s.creditCode AS supplierCode,
  b.name AS buyer, b.creditCode AS buyerCode, l.product AS product,
  CASE WHEN measured THEN l.annualVolume END AS annualVolume,
  CASE WHEN measured THEN l.unit END AS unit,
  CASE WHEN priced THEN l.annualValue END AS annualValue,
  CASE WHEN measured THEN l.shareOfSupplier END AS shareOfSupplier,
  CASE WHEN measured THEN l.shareOfBuyer END AS shareOfBuyer,
  l.since AS since, l.until AS until, l.source AS source, l.confidence AS confidence
ORDER BY position
