// Of the enterprises of $ids that the viewer may know of, what decides a merge, and whether the viewer stands close enough to make one.
UNWIND $ids AS wanted
MATCH (e:Enterprise {id: wanted})
WHERE @sees_enterprise(e)
RETURN e.id AS id, e.name AS name, e.nameKey AS nameKey, e.aliases AS aliases, e.search AS search, e.creditCode AS creditCode,
  e.verified AS verified, e.lead AS lead, coalesce(e.version, 0) AS version, e.division AS division, coalesce(@in_scope(e), false) AS close,
  EXISTS { (:Person)-[:BELONGS_TO]->(e) } AS hasPeople
