// The fingerprint of the seed last loaded under this name; no row when it never was.
MATCH (s:Seed {name: $name})
RETURN s.hash AS hash
