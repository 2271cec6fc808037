// The audit status of an enterprise today: VALID, IN_PROGRESS, LISTED or NONE.
CASE
  WHEN @holds_credit($$) THEN 'VALID'
  WHEN EXISTS { (a:Audit)-[:OF]->($$) WHERE a.status IN ['OPEN', 'DEFERRED', 'ASSESSED'] } THEN 'IN_PROGRESS'
  WHEN EXISTS { (m:MandatoryEntry)-[:LISTS]->($$) WHERE m.inForce } THEN 'LISTED'
  ELSE 'NONE'
END
