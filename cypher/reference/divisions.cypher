// Divisions below a parent and those whose code begins with the text searched for or whose name holds it, by code.
MATCH (d:Division)
WHERE ($parent IS NULL OR d.parent = $parent)
  AND ($search IS NULL OR d.code STARTS WITH $search OR d.name CONTAINS $search)
RETURN d.code AS code, d.name AS name, d.level AS level, d.parent AS parent
ORDER BY d.code
LIMIT $first
