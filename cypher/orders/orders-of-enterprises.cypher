// Per enterprise of $ids, the ids of the orders to correct that the viewer may know of, the newest first.
UNWIND $ids AS owner
MATCH (o:OrderToCorrect)-[:ORDERS]->(e:Enterprise {id: owner})
WHERE @in_full(e) OR any(code IN $sight.divisions WHERE o.authority STARTS WITH code)
RETURN owner, o.id AS id
ORDER BY o.issuedOn DESC, o.id
