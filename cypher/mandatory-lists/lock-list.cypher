// Holds the list of an authority and a year for the rest of the transaction; says which edition it is in, 0 when it was never published.
MERGE (l:MandatoryList {key: $key})
ON CREATE SET l.id = $id, l.authority = $authority, l.year = toInteger($year), l.edition = 0
SET l.lock = randomUUID()
REMOVE l.lock
RETURN l.id AS id, l.edition AS edition
