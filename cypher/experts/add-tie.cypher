// Ties an expert, whose lock is held, to an enterprise, raises the expert's version, and returns it.
MATCH (x:Expert {id: $id}), (e:Enterprise {id: $enterprise})
CREATE (x)-[:TIED_TO {id: $tie, kind: $kind, from: date($from), until: date($until)}]->(e)
SET x.version = x.version + 1, x.changedBy = $person, x.changedAt = datetime()
RETURN x.version AS version
