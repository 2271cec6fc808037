// Who supplies $buyers on a day by a link whose share of the supplier's sales or of the buyer's purchases is material; with no floor, every supplier.
UNWIND $buyers AS wanted
MATCH (b:Enterprise {id: wanted})<-[l:SUPPLIES]-(s:Enterprise)
WHERE coalesce(l.since, date($today)) <= date($today) AND (l.until IS NULL OR date($today) < l.until)
  AND ($materiality <= 0.0 OR l.shareOfSupplier >= $materiality OR l.shareOfBuyer >= $materiality)
RETURN DISTINCT s.id AS supplier, b.id AS buyer
ORDER BY supplier, buyer
