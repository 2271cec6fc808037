// Holds the draws of an authority and a year for the rest of the transaction; says how many there are.
// Not logged: it only takes a lock.
MERGE (y:RecheckYear {key: $key})
SET y.lock = randomUUID()
REMOVE y.lock
WITH y
RETURN COUNT { (:RecheckDraw {authority: $authority, year: toInteger($year)}) } AS draws
