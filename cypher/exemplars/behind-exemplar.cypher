// Of an audit and schemes named, those that are of an enterprise.
MATCH (e:Enterprise {id: $enterprise})
RETURN COLLECT { MATCH (a:Audit {id: $audit})-[:OF]->(e) RETURN a.id } AS audits,
  COLLECT { MATCH (s:Scheme)-[:OF]->(:Audit)-[:OF]->(e) WHERE s.id IN $schemes RETURN s.id ORDER BY s.id } AS schemes
