// Per audit of $ids, the ids of the carbon verifications that go with it and that the viewer may know of, the latest year first.
UNWIND $ids AS owner
MATCH (v:CarbonVerification)-[:TOGETHER_WITH]->(:Audit {id: owner})
MATCH (v)-[:VERIFIES]->(e:Enterprise)
WHERE @in_full(e)
RETURN owner, v.id AS id
ORDER BY v.year DESC, id
