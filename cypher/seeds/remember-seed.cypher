// Remembers the fingerprint of a seed that has been loaded in full.
MERGE (s:Seed {name: $name})
SET s.hash = $hash, s.loadedAt = datetime()
RETURN s.name AS name
