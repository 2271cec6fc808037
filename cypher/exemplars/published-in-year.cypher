// How many exemplars of a year stand published in a division, those that were withdrawn left out.
MATCH (r:PublishedExemplar)
WHERE r.year = $year AND ($division IS NULL OR r.division STARTS WITH $division) AND NOT EXISTS { (r)-[:WITHDRAWN_BY]->(:ExemplarWithdrawal) }
RETURN count(r) AS published
