// Writes parks by id and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MERGE (p:Park {id: row.id})
SET p.code = row.code, p.name = row.name, p.nameKey = row.nameKey, p.level = row.level, p.division = row.division,
    p.areaKm2 = toFloat(row.areaKm2), p.industries = row.industries, p.approvedOn = date(row.approvedOn),
    p.collects = row.collects, p.search = row.search, p.pinyin = row.pinyin, p.demo = true,
    p.reportedBy = coalesce(p.reportedBy, []), p.version = coalesce(p.version, 0) + 1, p.changedBy = null, p.changedAt = datetime()
RETURN count(*) AS written
