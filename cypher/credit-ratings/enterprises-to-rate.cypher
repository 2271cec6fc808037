// Of $ids the enterprises that the viewer sees in full, where each stands, and whether it is rated for a year already.
MATCH (e:Enterprise)
WHERE e.id IN $ids AND @in_full(e)
RETURN e.id AS id, e.division AS division, EXISTS { (r:CreditRating)-[:RATES]->(e) WHERE r.year = $year } AS rated
ORDER BY id
