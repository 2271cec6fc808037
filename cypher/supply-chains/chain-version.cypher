// The version of the supply chain: it is raised by every write that changes who supplies whom or who stands where.
MATCH (v:ChainVersion {id: 'chain'})
RETURN v.version AS version
