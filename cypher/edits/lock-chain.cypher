// Takes the one lock under which names, places and links are written, and returns the version of the supply chain.
// Not logged: it only takes a lock.
MERGE (v:ChainVersion {id: 'chain'})
SET v.version = coalesce(v.version, 0)
RETURN v.version AS version
