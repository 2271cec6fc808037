// The trainings of $ids that the viewer may know of: of a region it regulates, or attended by an enterprise of its own; of those who attended, the ones it sees in full.
MATCH (t:Training)
WHERE t.id IN $ids
WITH t, coalesce($sight.all OR any(code IN $sight.divisions WHERE t.division STARTS WITH code), false) AS regulated,
  COLLECT { MATCH (e:Enterprise)-[:ATTENDED]->(t) WHERE @in_full(e) RETURN e.id ORDER BY coalesce(e.pinyin, e.name), e.id } AS enterprises
WHERE regulated OR size(enterprises) > 0
RETURN t.id AS id, t.division AS division, t.name AS name, t.day AS day, t.place AS place, t.organiser AS organiser, t.hours AS hours,
  t.people AS people, t.version AS version, t.changedBy AS changedBy, t.changedAt AS changedAt, regulated, enterprises,
  COUNT { (:Enterprise)-[:ATTENDED]->(t) } AS attended
