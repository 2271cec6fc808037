// Writes supply links by id, raises the chain's version and says how many.
// Not logged: the whole load is, with its fingerprint.
MATCH (v:ChainVersion {id: 'chain'})
SET v.version = v.version + 1
WITH v.version AS chainVersion
UNWIND $rows AS row
MATCH (s:Enterprise {id: row.supplier})
MATCH (b:Enterprise {id: row.buyer})
MERGE (s)-[l:SUPPLIES {id: row.id}]->(b)
SET l.product = row.product, l.annualVolume = toFloat(row.annualVolume), l.unit = row.unit,
    l.annualValue = toInteger(row.annualValue), l.shareOfSupplier = toFloat(row.shareOfSupplier),
    l.shareOfBuyer = toFloat(row.shareOfBuyer), l.since = date(row.since), l.until = date(row.until), l.source = row.source,
    l.supplierDispute = coalesce(CASE row.dispute.side WHEN 'SUPPLIER' THEN row.dispute.kind END, l.supplierDispute),
    l.supplierDisputeReason = coalesce(CASE row.dispute.side WHEN 'SUPPLIER' THEN row.dispute.reason END, l.supplierDisputeReason),
    l.supplierDisputedAt = coalesce(CASE row.dispute.side WHEN 'SUPPLIER' THEN datetime(row.dispute.on) END, l.supplierDisputedAt),
    l.buyerDispute = coalesce(CASE row.dispute.side WHEN 'BUYER' THEN row.dispute.kind END, l.buyerDispute),
    l.buyerDisputeReason = coalesce(CASE row.dispute.side WHEN 'BUYER' THEN row.dispute.reason END, l.buyerDisputeReason),
    l.buyerDisputedAt = coalesce(CASE row.dispute.side WHEN 'BUYER' THEN datetime(row.dispute.on) END, l.buyerDisputedAt),
    l.confidence = toFloat(row.confidence), l.confirmedBy = row.confirmedBy, l.demo = true,
    l.reportedBy = coalesce(l.reportedBy, []), l.version = coalesce(l.version, 0) + 1, l.changedBy = null, l.changedAt = datetime(), l.chainVersion = chainVersion
RETURN count(*) AS written
