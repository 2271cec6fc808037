// Sets what the given links say anew, keeps the rest, and returns how many.
UNWIND $links AS row
MATCH ()-[l:SUPPLIES {id: row.id}]->()
SET l.annualVolume = coalesce(row.annualVolume, l.annualVolume), l.unit = coalesce(row.unit, l.unit),
    l.annualValue = coalesce(toInteger(row.annualValue), l.annualValue),
    l.shareOfSupplier = coalesce(row.shareOfSupplier, l.shareOfSupplier),
    l.shareOfBuyer = coalesce(row.shareOfBuyer, l.shareOfBuyer), l.until = coalesce(date(row.until), l.until),
    l.source = coalesce(row.source, l.source), l.confidence = coalesce(row.confidence, l.confidence),
    l.chainVersion = $version, l.version = coalesce(l.version, 0) + 1,
    l.changedBy = $person, l.changedAt = datetime(),
    l.reportedBy = CASE WHEN $person IS NULL OR $person IN coalesce(l.reportedBy, []) THEN coalesce(l.reportedBy, []) ELSE coalesce(l.reportedBy, []) + $person END
RETURN count(l) AS changed
