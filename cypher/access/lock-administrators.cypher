// How many active administrators there are beside one person, locked until the transaction ends.
// Not logged: it only takes a lock.
MERGE (r:Role {name: 'ADMINISTRATOR'})
SET r.lock = true
REMOVE r.lock
RETURN COUNT { (p:Person)-[:HOLDS]->(r) WHERE p.id <> $person AND p.deactivatedAt IS NULL } AS others
