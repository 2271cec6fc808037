// Per enterprise of $ids, the ids of its carbon verifications that the viewer may know of, the latest year first.
UNWIND $ids AS owner
MATCH (v:CarbonVerification)-[:VERIFIES]->(e:Enterprise {id: owner})
WHERE @in_full(e)
RETURN owner, v.id AS id
ORDER BY v.year DESC, id
