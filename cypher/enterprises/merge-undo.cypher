// Makes a merged enterprise one of its own again, takes back what the kept one had of it, and returns its id.
MATCH (x:EnterpriseMerge {id: $id})-[:KEPT]->(k:Enterprise)
MATCH (x)-[:MERGED]->(m:MergedEnterprise)
SET k.aliases = $after.aliases, k.search = $after.search, k.creditCode = $after.creditCode, k.verified = $after.verified,
  k.lead = $after.lead, k.version = k.version + 1, k.changedBy = $person, k.changedAt = datetime(),
  k.industry = CASE WHEN 'industry' IN x.filled AND k.industry = m.industry THEN null ELSE k.industry END,
  k.industryText = CASE WHEN 'industryText' IN x.filled AND k.industryText = m.industryText THEN null ELSE k.industryText END,
  k.division = CASE WHEN 'division' IN x.filled AND k.division = m.division THEN null ELSE k.division END,
  k.address = CASE WHEN 'address' IN x.filled AND k.address = m.address THEN null ELSE k.address END,
  k.aboveScale = CASE WHEN 'aboveScale' IN x.filled AND k.aboveScale = m.aboveScale THEN null ELSE k.aboveScale END,
  k.longitude = CASE WHEN 'longitude' IN x.filled AND k.longitude = m.longitude THEN null ELSE k.longitude END,
  k.latitude = CASE WHEN 'latitude' IN x.filled AND k.latitude = m.latitude THEN null ELSE k.latitude END,
  k.auditCost = CASE WHEN 'auditCost' IN x.filled AND k.auditCost = m.auditCost THEN null ELSE k.auditCost END
SET x.undoneAt = datetime(), x.undoneBy = $person
FOREACH (earlier IN CASE WHEN $unchanged THEN COLLECT { MATCH (y:EnterpriseMerge)-[:KEPT]->(k) WHERE y.undoneAt IS NULL RETURN y } ELSE [] END |
  SET earlier.raised = coalesce(earlier.raised, 0) + 2)
REMOVE m:MergedEnterprise, m.mergedInto
SET m:Enterprise
RETURN m.id AS id
