// Raises the version of the supply chain and returns it.
MATCH (v:ChainVersion {id: 'chain'})
SET v.version = v.version + 1
RETURN v.version AS version
