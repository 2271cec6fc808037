// Sets which ends confirm and which dispute a supply link whose lock is held, as said by $sides; raises its version and returns it.
MATCH ()-[l:SUPPLIES {id: $id}]->()
SET l.confirmedBy = $confirmedBy,
    l.supplierDispute = $supplier.kind, l.supplierDisputeReason = $supplier.reason,
    l.supplierDisputedAt = CASE
      WHEN $supplier.kind IS NULL THEN null WHEN 'SUPPLIER' IN $sides THEN datetime() ELSE l.supplierDisputedAt END,
    l.buyerDispute = $buyer.kind, l.buyerDisputeReason = $buyer.reason,
    l.buyerDisputedAt = CASE
      WHEN $buyer.kind IS NULL THEN null WHEN 'BUYER' IN $sides THEN datetime() ELSE l.buyerDisputedAt END,
    l.version = coalesce(l.version, 0) + 1, l.changedBy = $person, l.changedAt = datetime()
RETURN l.version AS version
