// The drafts of $ids, or those of the disclosures of $disclosures, that the viewer may know of, with the enterprise and the list they are of.
MATCH (d:Disclosure)-[:HAS_DRAFT]->(w:DisclosureDraft)
WHERE ($ids IS NULL OR w.id IN $ids) AND ($disclosures IS NULL OR d.id IN $disclosures)
OPTIONAL MATCH (:MergedEnterprise {id: d.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
WITH d, w, coalesce(kept.id, d.enterprise) AS enterprise
MATCH (e:Enterprise {id: enterprise})
WHERE @sees_disclosure_draft(w)
RETURN w.id AS id, d.id AS disclosure, d.list AS list, d.authority AS authority, d.year AS year, e.id AS enterprise, e.division AS division,
  w.side AS side, w.status AS status, w.values AS values, w.version AS version, w.changedBy AS changedBy, w.changedAt AS changedAt
ORDER BY w.side, w.id
