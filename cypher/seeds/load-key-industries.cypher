// Writes the key and the high-energy industries with their codes and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (k:KeyIndustry {key: row.key})
SET k.rank = toInteger(row.rank), k.name = row.name, k.nameEn = row.nameEn, k.highEnergy = row.highEnergy,
    k.codes = row.codes, k.note = row.note, k.citation = row.citation, k.verified = row.verified
RETURN count(*) AS written
