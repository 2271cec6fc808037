// Enterprises as they stand, where they are placed, and whether the importer may change them.
MATCH (e:Enterprise)
WHERE e.id IN $ids
RETURN e.id AS id, e.name AS name, e.nameKey AS nameKey, e.creditCode AS creditCode, coalesce(e.aliases, []) AS aliases,
  e.industry AS industry, e.industryText AS industryText, e.address AS address, e.division AS division,
  e.aboveScale AS aboveScale, e.lead AS lead, e.longitude AS longitude, e.latitude AS latitude,
  e.parentCreditCode AS parentCreditCode,
  [(e)-[:PARENT]->(parent:Enterprise) | parent.id] AS parents,
  [(e)-[inside:IN_PARK]->(p:Park) WHERE inside.until IS NULL AND inside.proposed IS NULL | p.id] AS parks,
  [(e)-[inside:IN_PARK]->(p:Park) WHERE inside.until IS NULL AND inside.proposed | p.id] AS proposedParks,
  $person IS NULL OR $person IN coalesce(e.reportedBy, []) AS reported,
  $operator OR $person IN coalesce(e.reportedBy, []) OR @in_scope(e)
    OR (NOT coalesce(e.verified, false)
      AND NOT EXISTS { (e)-[placed:IN_PARK]->(:Park) WHERE placed.proposed IS NULL }
      AND NOT EXISTS { (:Person)-[:BELONGS_TO]->(e) }) AS mayChange
