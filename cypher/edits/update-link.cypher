// Sets what a supply link, whose lock is held, says, ends the disputes of the sides that say it, raises its version, and returns it.
MATCH ()-[l:SUPPLIES {id: $id}]->()
SET l.product = $facts.product, l.annualVolume = $facts.annualVolume, l.unit = $facts.unit,
    l.annualValue = toInteger($facts.annualValue), l.shareOfSupplier = $facts.shareOfSupplier,
    l.shareOfBuyer = $facts.shareOfBuyer, l.since = date($facts.since), l.until = date($facts.until),
    l.confirmedBy = $confirmedBy,
    l.supplierDispute = CASE WHEN 'SUPPLIER' IN $confirmedBy THEN null ELSE l.supplierDispute END,
    l.supplierDisputeReason = CASE WHEN 'SUPPLIER' IN $confirmedBy THEN null ELSE l.supplierDisputeReason END,
    l.supplierDisputedAt = CASE WHEN 'SUPPLIER' IN $confirmedBy THEN null ELSE l.supplierDisputedAt END,
    l.buyerDispute = CASE WHEN 'BUYER' IN $confirmedBy THEN null ELSE l.buyerDispute END,
    l.buyerDisputeReason = CASE WHEN 'BUYER' IN $confirmedBy THEN null ELSE l.buyerDisputeReason END,
    l.buyerDisputedAt = CASE WHEN 'BUYER' IN $confirmedBy THEN null ELSE l.buyerDisputedAt END,
    l.keyedAs = $keyedAs, l.chainVersion = $chainVersion,
    l.version = coalesce(l.version, 0) + 1, l.changedBy = $person, l.changedAt = datetime()
RETURN l.version AS version
