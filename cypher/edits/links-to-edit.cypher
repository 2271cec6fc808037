// The supply links of $ids that the viewer may know of, as they stand: which ends the viewer speaks for, in which version, and who changed them last.
UNWIND $ids AS wanted
MATCH (s:Enterprise)-[l:SUPPLIES {id: wanted}]->(b:Enterprise)
WHERE @sees_link(l)
RETURN l.id AS id, s.id AS supplier, b.id AS buyer, [s.division, b.division] AS divisions,
  coalesce(s.id IN $standing.own, false) AS asSupplier, coalesce(b.id IN $standing.own, false) AS asBuyer,
  coalesce(s.id IN $sight.own OR b.id IN $sight.own OR $sight.person IN l.reportedBy, false) AS full,
  coalesce(l.version, 0) AS version, l.changedBy AS changedBy, l.changedAt AS changedAt, l.product AS product,
  l.annualVolume AS annualVolume, l.unit AS unit, l.annualValue AS annualValue, l.shareOfSupplier AS shareOfSupplier,
  l.shareOfBuyer AS shareOfBuyer, l.since AS since, l.until AS until, coalesce(l.confirmedBy, []) AS confirmedBy,
  [side IN ['SUPPLIER', 'BUYER'] WHERE CASE side WHEN 'SUPPLIER' THEN l.supplierDispute ELSE l.buyerDispute END IS NOT NULL] AS disputedBy
