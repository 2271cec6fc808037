// Ties drives to the invitations that they pass on, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (d:Drive {id: row.id}), (i:Invitation {id: row.continues})
MERGE (d)-[:CONTINUES]->(i)
RETURN count(*) AS written
