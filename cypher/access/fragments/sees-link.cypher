// True when the viewer may know that a supply link exists: it is one of its ends, or answers for one, or reported it, or both ends opened it.
$sight.all
OR $sight.person IN $$.reportedBy
OR $$.id IN $sight.opened
OR EXISTS { MATCH (seller:Enterprise)-[$$]->(purchaser:Enterprise) WHERE @in_scope(seller) OR @in_scope(purchaser) }
