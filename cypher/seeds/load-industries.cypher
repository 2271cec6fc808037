// Writes industries by code, each with the key industry it counts to, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (i:Industry {code: row.code})
SET i.name = row.name, i.level = row.level, i.parent = row.parent,
    i.keyIndustry = row.keyIndustry, i.highEnergy = row.highEnergy, i.verified = row.verified
RETURN count(*) AS written
