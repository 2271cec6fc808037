// Writes the standard-coal factors and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (c:CoalFactor {id: row.id})
SET c.rank = toInteger(row.rank), c.energy = row.energy, c.unit = row.unit, c.kgcePerUnit = toFloat(row.kgcePerUnit),
    c.basis = row.basis, c.edition = row.edition, c.citation = row.citation, c.verified = row.verified
RETURN count(*) AS written
