// Takes a tie off an expert, whose lock is held, raises the expert's version, and returns it.
MATCH (x:Expert {id: $id})-[t:TIED_TO {id: $tie}]->(:Enterprise)
DELETE t
SET x.version = x.version + 1, x.changedBy = $person, x.changedAt = datetime()
RETURN x.version AS version
