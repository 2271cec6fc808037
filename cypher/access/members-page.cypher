// A page of people with one membership each, of those within `$seen`; `mayRevoke` by the reach of `$revokes` for the role.
MATCH (p:Person)
WHERE $demo OR p.demo IS NULL
CALL (p) {
  MATCH (p)-[:MANAGES]->(place:Park) RETURN 'PARK_MANAGER' AS role, place
  UNION ALL
  MATCH (p)-[:BELONGS_TO]->(place:Enterprise) RETURN 'ENTERPRISE' AS role, place
  UNION ALL
  MATCH (p)-[:REGULATES]->(place:Division) RETURN 'REGULATOR' AS role, place
  UNION ALL
  MATCH (p)-[:GRANTED]->(place:Park|Enterprise|Division) RETURN 'ANALYST' AS role, place
  UNION ALL
  MATCH (p)-[:HOLDS]->(r:Role) RETURN r.name AS role, null AS place
  UNION ALL
  WITH p WHERE NOT EXISTS { (p)-[:REGULATES|MANAGES|BELONGS_TO|GRANTED|HOLDS]->() }
  RETURN null AS role, null AS place
}
WITH p, role, place, $seen AS reach
WHERE reach.any OR p.id = $person OR (place IS NOT NULL AND @within_reach(place))
WITH p, role, place, $revokes[role] AS reach,
  CASE WHEN place:Park THEN 'PARK' WHEN place:Enterprise THEN 'ENTERPRISE' WHEN place:Division THEN 'DIVISION' END AS kind
WHERE ($kind IS NULL OR kind = $kind)
  AND all(word IN $words WHERE toLower(p.name + ' ' + p.email + ' ' + coalesce(place.name, '')) CONTAINS word)
WITH p, role, place, kind, coalesce(p.id = $person OR reach.any OR (place IS NOT NULL AND @within_reach(place)), false) AS mayRevoke,
  CASE kind WHEN 'DIVISION' THEN '1' WHEN 'PARK' THEN '2' WHEN 'ENTERPRISE' THEN '3' ELSE '0' END
    + coalesce(place.name, '') + ' ' + coalesce(role, '') + ' ' + p.name AS key,
  p.id + ' ' + coalesce(role, '') + ' ' + coalesce(place.id, place.code, '') AS rowId
ORDER BY key, rowId
WITH collect([key, rowId, {
  person: p {.id, .name, .email, .signedInAt, .deactivatedAt}, role: role, kind: kind,
  place: coalesce(place.id, place.code), of: place.name, mayRevoke: mayRevoke AND role IS NOT NULL
}]) AS everyone
WITH size(everyone) AS total, [row IN everyone
  WHERE ($after IS NULL OR row[0] > $after[0] OR row[0] = $after[0] AND row[1] > $after[1])
    AND ($before IS NULL OR row[0] < $before[0] OR row[0] = $before[0] AND row[1] < $before[1])] AS rest
WITH total, size(rest) AS remaining, CASE WHEN $fromEnd
  THEN rest[CASE WHEN size(rest) > $limit THEN size(rest) - $limit ELSE 0 END ..]
  ELSE rest[0 .. $limit] END AS page
RETURN total, remaining, [row IN page | row[2]] AS members, [row IN page | row[0]] AS keys, [row IN page | row[1]] AS ids
