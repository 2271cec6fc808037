// Holds the enterprise that a published entry concerns for the rest of the transaction, and returns it: whoever else would draft its disclosure waits here. What was merged since is the kept enterprise.
// Not logged: it only takes a lock.
MATCH (p:PublishedEntry {id: $entry})
OPTIONAL MATCH (:MergedEnterprise {id: p.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
WITH coalesce(kept.id, p.enterprise) AS id
MATCH (e:Enterprise {id: id})
SET e.lock = $entry
REMOVE e.lock
RETURN e.id AS enterprise
