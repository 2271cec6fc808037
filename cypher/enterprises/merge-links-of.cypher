// Every supply link of an enterprise, with what tells links apart who reported it, and whether an end disputes it.
MATCH (e:Enterprise {id: $id})-[l:SUPPLIES]-()
WITH DISTINCT l, startNode(l) AS supplier, endNode(l) AS buyer
RETURN l.id AS id, supplier.id AS supplier, buyer.id AS buyer, l.product AS product, l.since AS since,
  coalesce(l.reportedBy, []) AS reportedBy, l.supplierDispute IS NOT NULL OR l.buyerDispute IS NOT NULL AS disputed
ORDER BY id
