// The supply links of $ids that the viewer may know of: which ends the viewer speaks for, what each end confirmed or disputes, and whether the viewer may read why.
UNWIND $ids AS wanted
MATCH (s:Enterprise)-[l:SUPPLIES {id: wanted}]->(b:Enterprise)
WHERE @sees_link(l)
RETURN l.id AS id, s.id AS supplier, b.id AS buyer, [s.division, b.division] AS divisions,
  coalesce(s.id IN $standing.own, false) AS asSupplier, coalesce(b.id IN $standing.own, false) AS asBuyer,
  coalesce($standing.all OR s.id IN $standing.own OR b.id IN $standing.own
    OR any(code IN $standing.divisions WHERE s.division STARTS WITH code)
    OR any(code IN $standing.divisions WHERE b.division STARTS WITH code), false) AS told,
  coalesce(l.version, 0) AS version, l.changedBy AS changedBy, l.changedAt AS changedAt, coalesce(l.confirmedBy, []) AS confirmedBy,
  l.supplierDispute AS supplierDispute, l.supplierDisputeReason AS supplierDisputeReason, l.supplierDisputedAt AS supplierDisputedAt,
  l.buyerDispute AS buyerDispute, l.buyerDisputeReason AS buyerDisputeReason, l.buyerDisputedAt AS buyerDisputedAt
