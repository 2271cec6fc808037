// Up to twenty places within `$reach` where a role may be given, by name; with `$exact` only by the whole name or code.
WITH $reach AS reach
CALL (reach) {
  MATCH (place:Park)
  WHERE $role IN ['PARK_MANAGER', 'ANALYST'] AND @within_reach(place)
  RETURN place, 'PARK' AS kind, place.id AS id, place.code AS code
  UNION ALL
  MATCH (place:Enterprise)
  WHERE $role IN ['ENTERPRISE', 'ANALYST'] AND @within_reach(place)
    AND (NOT $exact OR place.name = $search OR place.creditCode = $search)
  RETURN place, 'ENTERPRISE' AS kind, place.id AS id, place.creditCode AS code
  UNION ALL
  MATCH (place:Division)
  WHERE $role IN ['REGULATOR', 'ANALYST'] AND @within_reach(place)
  RETURN place, 'DIVISION' AS kind, place.code AS id, place.code AS code
}
WITH place, kind, id, code
WHERE toLower(place.name + ' ' + coalesce(code, '') + ' ' + coalesce(place.pinyin, '')) CONTAINS toLower($search)
RETURN kind, id, place.name AS name, code
ORDER BY size(name), name, id
LIMIT 20
