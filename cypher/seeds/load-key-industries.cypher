// Writes the key and the high-energy industries with their codes and says how many.
UNWIND $rows AS row
MERGE (k:KeyIndustry {key: row.key})
SET k.rank = toInteger(row.rank), k.name = row.name, k.nameEn = row.nameEn, k.highEnergy = row.highEnergy,
    k.codes = row.codes, k.note = row.note, k.citation = row.citation, k.verified = row.verified
RETURN count(*) AS written
