// Writes an expert of a pool, in its next version, and returns that.
MERGE (x:Expert {id: $id})
ON CREATE SET x.version = 0, x.division = $division
SET x.name = $name, x.employer = $employer, x.fields = $fields, x.industries = $industries, x.active = $active, x.account = $account,
  x.version = x.version + 1, x.changedBy = $person, x.changedAt = datetime()
RETURN x.version AS version
