// The disclosures of $ids, or those of the lists of $lists, that the viewer may know of: all that have an edition, and those with a draft it may see. What was merged since is the kept enterprise.
MATCH (d:Disclosure)
WHERE ($ids IS NULL OR d.id IN $ids) AND ($lists IS NULL OR d.list IN $lists)
OPTIONAL MATCH (:MergedEnterprise {id: d.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
WITH d, coalesce(kept.id, d.enterprise) AS enterprise
MATCH (e:Enterprise {id: enterprise})
WITH d, e, EXISTS { (d)-[:HAS_EDITION]->(:DisclosureEdition) } AS published
WHERE published OR EXISTS { (d)-[:HAS_DRAFT]->(w:DisclosureDraft) WHERE @sees_disclosure_draft(w) }
RETURN d.id AS id, d.list AS list, d.authority AS authority, d.year AS year, e.id AS enterprise, published
ORDER BY d.id
