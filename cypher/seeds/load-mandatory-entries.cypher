// Writes entries of mandatory lists by id and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise})
MERGE (m:MandatoryEntry {id: row.id})
SET m.year = toInteger(row.year), m.authority = row.authority, m.categories = row.categories,
    m.publishedOn = date(row.publishedOn), m.inForce = row.inForce
MERGE (m)-[:LISTS]->(e)
RETURN count(*) AS written
