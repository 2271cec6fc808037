// Keeps whom the rows of an import name as partners of the importer's own enterprise, each by its first row; returns how many of them are kept.
// Not logged: it keeps for its importer how a list was read, and changes nothing else.
UNWIND $matches AS match
MERGE (x:ImportMatch {id: $job + ':' + match.enterprise})
ON CREATE SET x.job = $job, x.row = toInteger(match.row), x.found = match.found, x.enterprise = match.enterprise,
  x.name = match.name, x.code = match.code
RETURN count(x) AS kept
