// Writes enterprises by id with the normalised names they answer to, raises the chain's version and says how many.
// Not logged: the whole load is, with its fingerprint.
MATCH (v:ChainVersion {id: 'chain'})
SET v.version = v.version + 1
WITH v.version AS chainVersion
UNWIND $rows AS row
MERGE (e:Enterprise {id: row.id})
SET e.creditCode = row.creditCode, e.name = row.name, e.nameKey = row.nameKey, e.aliases = row.aliases, e.verified = row.verified,
    e.industry = row.industry, e.industryText = row.industryText, e.division = row.division, e.address = row.address,
    e.aboveScale = row.aboveScale, e.lead = row.lead, e.longitude = toFloat(row.longitude), e.latitude = toFloat(row.latitude),
    e.published = row.published, e.auditCost = toInteger(row.auditCost), e.search = row.search, e.cardSearch = row.cardSearch, e.pinyin = row.pinyin,
    e.demo = true, e.reportedBy = coalesce(e.reportedBy, []), e.version = coalesce(e.version, 0) + 1, e.changedBy = null, e.changedAt = datetime(), e.chainVersion = chainVersion
FOREACH (named IN row.names |
  MERGE (n:EnterpriseName {key: named.key})
  MERGE (n)-[r:NAMES]->(e)
  SET r.kind = named.kind)
RETURN count(*) AS written
