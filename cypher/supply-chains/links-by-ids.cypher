// The supply links of $ids that the viewer may know of; volume and value only where the viewer may see them.
UNWIND $ids AS wanted
MATCH (s:Enterprise)-[l:SUPPLIES {id: wanted}]->(b:Enterprise)
WHERE @sees_link(l)
WITH s, l, b, s.id IN $sight.own OR b.id IN $sight.own OR coalesce($sight.person IN l.reportedBy, false) AS priced
WITH s, l, b, priced, priced OR @sees_volume(l) AS measured
RETURN l.id AS id, s.id AS supplier, b.id AS buyer, l.product AS product, l.since AS since, l.until AS until,
  l.source AS source, l.confidence AS confidence, coalesce(l.confirmedBy, []) AS confirmedBy, @link_standing(l) AS standing,
  CASE WHEN measured THEN l.shareOfSupplier END AS shareOfSupplier,
  CASE WHEN measured THEN l.shareOfBuyer END AS shareOfBuyer,
  CASE WHEN measured THEN l.annualVolume END AS annualVolume,
  CASE WHEN measured THEN l.unit END AS unit,
  CASE WHEN priced THEN l.annualValue END AS annualValue
