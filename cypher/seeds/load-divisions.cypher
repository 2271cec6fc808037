// Writes divisions by code and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (d:Division {code: row.code})
SET d.name = row.name, d.level = row.level, d.parent = row.parent
RETURN count(*) AS written
