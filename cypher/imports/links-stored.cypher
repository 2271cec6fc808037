// Which of the given links are stored, under which id: hidden from the importer, saying the same (told by the importer or not), or something else.
UNWIND $links AS row
CALL (row) {
  MATCH ()-[l:SUPPLIES {id: row.id}]->() RETURN l, 0 AS rank
  UNION
  MATCH ()-[l:SUPPLIES {keyedAs: row.id}]->() RETURN l, 1 AS rank
}
WITH row, l ORDER BY rank
WITH row, head(collect(l)) AS l
RETURN row.id AS asked, l.id AS id, CASE
  WHEN NOT $operator AND NOT (@sees_link(l)) THEN 'HIDDEN'
  WHEN (row.annualVolume IS NULL OR coalesce(l.annualVolume = row.annualVolume, false))
    AND (row.unit IS NULL OR coalesce(l.unit = row.unit, false))
    AND (row.annualValue IS NULL OR coalesce(l.annualValue = row.annualValue, false))
    AND (row.shareOfSupplier IS NULL OR coalesce(l.shareOfSupplier = row.shareOfSupplier, false))
    AND (row.shareOfBuyer IS NULL OR coalesce(l.shareOfBuyer = row.shareOfBuyer, false))
    AND (row.until IS NULL OR coalesce(l.until = date(row.until), false))
    AND (row.source IS NULL OR coalesce(l.source = row.source, false))
    AND (row.confidence IS NULL OR coalesce(l.confidence = row.confidence, false))
  THEN CASE WHEN $person IS NULL OR $person IN coalesce(l.reportedBy, []) THEN 'SAME' ELSE 'UNTOLD' END
  ELSE 'DIFFERENT' END AS state
