// Sets what a supply link, whose lock is held, says, raises its version, and returns it.
MATCH ()-[l:SUPPLIES {id: $id}]->()
SET l.product = $facts.product, l.annualVolume = $facts.annualVolume, l.unit = $facts.unit,
    l.annualValue = toInteger($facts.annualValue), l.shareOfSupplier = $facts.shareOfSupplier,
    l.shareOfBuyer = $facts.shareOfBuyer, l.since = date($facts.since), l.until = date($facts.until),
    l.confirmedBy = $confirmedBy, l.keyedAs = $keyedAs, l.chainVersion = $chainVersion,
    l.version = coalesce(l.version, 0) + 1, l.changedBy = $person, l.changedAt = datetime()
RETURN l.version AS version
