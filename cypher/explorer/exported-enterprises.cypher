// The enterprises of $ids that fit the filter and are found by every word, as import rows, each with no more than the viewer may see of it, and the ids of their parents.
UNWIND range(0, size($ids) - 1) AS position
MATCH (e:Enterprise {id: $ids[position]})
WITH position, e, @in_scope(e) AS near
WHERE (near OR @sees_beyond(e)) AND @fits_filter(e)
  AND all(word IN $words WHERE @findable(e) CONTAINS word)
WITH position, e, near AS close
RETURN
  e.id AS id, e.name AS name, e.creditCode AS creditCode, coalesce(e.industry, e.industryText) AS industry,
  CASE WHEN close THEN head(COLLECT {
    MATCH (e)-[m:IN_PARK]->(p:Park) WHERE m.proposed IS NULL AND @in_park_today(m) RETURN p.code ORDER BY m.since DESC
  }) END AS park,
  CASE WHEN close THEN e.address END AS address, e.division AS division,
  CASE WHEN close THEN e.aboveScale END AS aboveScale, coalesce(e.lead, false) AS lead,
  CASE WHEN close THEN head(COLLECT { MATCH (e)-[:PARENT]->(owner:Enterprise) RETURN owner.id }) END AS parent,
  CASE WHEN close THEN coalesce(e.aliases, []) ELSE [] END AS aliases,
  CASE WHEN close THEN e.longitude END AS longitude, CASE WHEN close THEN e.latitude END AS latitude
ORDER BY position
