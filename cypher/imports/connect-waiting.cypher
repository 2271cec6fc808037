// Connects parks and subsidiaries that were waiting for enterprises of the given credit codes, raises the versions of both, and returns how many.
UNWIND $codes AS code
MATCH (e:Enterprise {creditCode: code})
OPTIONAL MATCH (p:Park {leadCreditCode: code})
OPTIONAL MATCH (child:Enterprise {parentCreditCode: code})
FOREACH (park IN CASE WHEN p IS NULL THEN [] ELSE [p] END | MERGE (park)-[:LED_BY]->(e)
  SET e.lead = true, e.version = coalesce(e.version, 0) + 1, e.changedBy = $person, e.changedAt = datetime(),
    park.version = coalesce(park.version, 0) + 1, park.changedBy = $person, park.changedAt = datetime()
  REMOVE park.leadCreditCode)
FOREACH (one IN CASE WHEN child IS NULL THEN [] ELSE [child] END | MERGE (one)-[:PARENT]->(e) REMOVE one.parentCreditCode)
RETURN count(p) + count(child) AS connected
