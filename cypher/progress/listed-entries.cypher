// The entries of a year’s published lists, in their latest edition, of enterprises of a division or in a park on a day; what was merged since is the kept enterprise.
MATCH (l:MandatoryList {year: $year})-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry)
WHERE l.edition > 0 AND edition.edition = l.edition
OPTIONAL MATCH (:MergedEnterprise {id: p.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
WITH l, edition, p, coalesce(kept.id, p.enterprise) AS enterprise
MATCH (e:Enterprise {id: enterprise})
WHERE ($division IS NULL OR e.division STARTS WITH $division)
  AND ($park IS NULL OR EXISTS {
    (e)-[in:IN_PARK]->(:Park {id: $park})
    WHERE in.proposed IS NULL AND coalesce(in.since, date($day)) <= date($day) AND (in.until IS NULL OR date($day) < in.until)
  })
RETURN p.id AS id, l.id AS list, l.authority AS authority, e.id AS enterprise, p.division AS division, p.rulePack AS rulePack, edition.publishedOn AS publishedOn,
  coalesce(@in_scope(e), false) AS known
