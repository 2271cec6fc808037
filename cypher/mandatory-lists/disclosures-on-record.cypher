// For which enterprises of the lists of $lists something was published as disclosed, and since when. What was merged since is the kept enterprise.
MATCH (d:Disclosure)-[:HAS_EDITION]->(first:DisclosureEdition)
WHERE d.list IN $lists AND first.edition = 1
OPTIONAL MATCH (:MergedEnterprise {id: d.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
RETURN d.list AS list, coalesce(kept.id, d.enterprise) AS enterprise, first.publishedOn AS on
