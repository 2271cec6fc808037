// Ids of the open questions for consent that the viewer's own enterprises of $ids put or were put, the newest first.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})<-[r:ASKED_BY|ASKED_OF]-(a:ConsentAsk)
WHERE e.id IN $sight.enterprises AND a.closedAt IS NULL
RETURN owner, a.id AS id, type(r) = 'ASKED_BY' AS put
ORDER BY a.askedAt DESC, id
