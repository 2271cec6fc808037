// Industries whose code begins with the text searched for or whose name holds it, by code; the whole list without a search.
MATCH (i:Industry)
WHERE ($level IS NULL OR i.level = $level)
  AND ($search IS NULL OR i.code STARTS WITH $search OR i.name CONTAINS $search)
RETURN i.code AS code, i.name AS name, i.level AS level, i.parent AS parent, i.keyIndustry AS keyIndustry, i.highEnergy AS highEnergy, i.verified AS verified
ORDER BY i.code
LIMIT $first
