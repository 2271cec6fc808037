// The enterprises of $ids that the viewer may know of, as they stand: by what right they are edited, in which version, and who changed them last.
UNWIND $ids AS wanted
MATCH (e:Enterprise {id: wanted})
WHERE @sees_enterprise(e)
RETURN e.id AS id, coalesce(e.id IN $standing.own, false) AS asMember,
  coalesce($standing.all OR any(code IN $standing.divisions WHERE e.division STARTS WITH code), false) AS asRegulator,
  EXISTS {
    (e)-[inside:IN_PARK]->(p:Park)
    WHERE p.id IN $standing.parks AND inside.proposed IS NULL AND @in_park_today(inside)
  } AS asManager,
  coalesce(@in_full(e), false) AS full, coalesce(e.version, 0) AS version, e.changedBy AS changedBy, e.changedAt AS changedAt,
  e.name AS name, e.nameKey AS nameKey, coalesce(e.aliases, []) AS aliases, e.industry AS industry, e.industryText AS industryText,
  e.division AS division, e.address AS address, e.aboveScale AS aboveScale, coalesce(e.lead, false) AS lead,
  e.auditCost AS auditCost, e.longitude AS longitude, e.latitude AS latitude
