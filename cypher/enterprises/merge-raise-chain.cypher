// Takes the one lock under which links are written, raises the version of the supply chain and returns it.
// Not logged: it only takes a lock and counts.
MERGE (v:ChainVersion {id: 'chain'})
SET v.version = coalesce(v.version, 0) + 1
RETURN v.version AS version
