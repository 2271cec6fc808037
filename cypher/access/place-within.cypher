// The place named, when it is within `$reach`: how many are its members, and whether it is within `$near`, which is nearer than the region.
// Not logged: it only takes a lock.
CALL () {
  MATCH (place:Park {id: $park}) RETURN place
  UNION ALL
  MATCH (place:Enterprise {id: $enterprise}) RETURN place
  UNION ALL
  MATCH (place:Enterprise {creditCode: $creditCode}) RETURN place
  UNION ALL
  MATCH (place:Division {code: $division}) RETURN place
}
SET place.lock = true
REMOVE place.lock
WITH place, $reach AS reach
WHERE @within_reach(place)
WITH place, $near AS reach
RETURN
  CASE WHEN place:Park THEN place.id END AS park, CASE WHEN place:Enterprise THEN place.id END AS enterprise,
  CASE WHEN place:Division THEN place.code END AS division, place.name AS name,
  COUNT { (:Person)-[:BELONGS_TO]->(place) } AS members, coalesce(@within_reach(place), false) AS near
