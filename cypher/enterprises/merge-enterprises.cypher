// Makes one enterprise part of another, which takes its names, its code and what it lacks itself; returns the record of it.
MATCH (k:Enterprise {id: $keep})
MATCH (m:Enterprise {id: $merge})
CREATE (x:EnterpriseMerge {
  id: $id, mergedName: m.name, mergedAt: datetime(), mergedBy: $person, chainVersion: $version, touches: $touches, before: $before,
  filled: [name IN ['industry', 'industryText', 'division', 'address', 'aboveScale', 'longitude', 'latitude', 'auditCost']
    WHERE k[name] IS NULL AND m[name] IS NOT NULL]
})
CREATE (x)-[:KEPT]->(k)
CREATE (x)-[:MERGED]->(m)
REMOVE m:Enterprise
SET m:MergedEnterprise, m.mergedInto = k.id
SET k.industry = coalesce(k.industry, m.industry), k.industryText = coalesce(k.industryText, m.industryText),
  k.division = coalesce(k.division, m.division), k.address = coalesce(k.address, m.address),
  k.aboveScale = coalesce(k.aboveScale, m.aboveScale), k.longitude = coalesce(k.longitude, m.longitude),
  k.latitude = coalesce(k.latitude, m.latitude), k.auditCost = coalesce(k.auditCost, m.auditCost)
SET k.aliases = $after.aliases, k.search = $after.search, k.creditCode = $after.creditCode, k.verified = $after.verified,
  k.lead = $after.lead, k.version = coalesce(k.version, 0) + 1, k.changedBy = $person, k.changedAt = datetime()
RETURN x.id AS id
