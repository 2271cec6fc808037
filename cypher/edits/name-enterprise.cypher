// Binds an enterprise to exactly the given names, and returns how many it answers to.
MATCH (e:Enterprise {id: $id})
CALL (e) {
  MATCH (n:EnterpriseName)-[named:NAMES]->(e)
  WHERE NOT n.key IN [name IN $names | name.key]
  DELETE named
}
WITH e
UNWIND $names AS name
MERGE (n:EnterpriseName {key: name.key})
MERGE (n)-[named:NAMES]->(e)
SET named.kind = name.kind
RETURN count(n) AS names
