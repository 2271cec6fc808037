// Writes the facts of the law and the plan and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (f:Fact {id: row.id})
SET f.rank = toInteger(row.rank), f.topic = row.topic, f.name = row.name, f.nameEn = row.nameEn,
    f.value = toFloat(row.value), f.unit = row.unit, f.text = row.text, f.textEn = row.textEn,
    f.citation = row.citation, f.verified = row.verified, f.flag = row.flag
RETURN count(*) AS written
