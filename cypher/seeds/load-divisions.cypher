// Writes divisions by code and says how many.
UNWIND $rows AS row
MERGE (d:Division {code: row.code})
SET d.name = row.name, d.level = row.level, d.parent = row.parent
RETURN count(*) AS written
