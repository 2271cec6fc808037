// A merge with what its undoing turns on, when the viewer stands close to the enterprise kept: what is undone already, and a later merge that must be undone first.
MATCH (x:EnterpriseMerge {id: $id})-[:KEPT]->(k:Enterprise)
MATCH (x)-[:MERGED]->(m)
WHERE @in_scope(k)
RETURN k.id AS keep, m.id AS merge, x.before AS before, x.undoneAt IS NOT NULL AS undone,
  k.aliases AS aliases, k.search AS search, k.name AS name, coalesce(k.version, 0) - coalesce(x.raised, 0) AS version, k.creditCode AS creditCode, k.verified AS verified, k.lead AS lead,
  m.creditCode AS mergedCode, k.division AS division, m.division AS mergedDivision,
  EXISTS {
    (later:EnterpriseMerge)-[:KEPT|MERGED]->(one)
    WHERE later.undoneAt IS NULL AND later.chainVersion > x.chainVersion AND one.id IN x.touches
  } AS isBuiltUpon
