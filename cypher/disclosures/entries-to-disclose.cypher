// The entries of published lists in their latest edition that fit, the newest list first: public. What was merged since is the kept enterprise.
MATCH (l:MandatoryList)-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry)
WHERE l.edition > 0 AND edition.edition = l.edition AND ($authority IS NULL OR l.authority = $authority) AND ($year IS NULL OR l.year = $year)
  AND ($division IS NULL OR p.division STARTS WITH $division) AND ($category IS NULL OR $category IN p.categories)
  AND all(word IN $words WHERE toLower(p.name + ' ' + coalesce(p.creditCode, '')) CONTAINS word)
OPTIONAL MATCH (:MergedEnterprise {id: p.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
WITH l, edition, p, coalesce(kept.id, p.enterprise) AS id
MATCH (e:Enterprise {id: id})
WHERE ($within IS NULL OR $within.all OR any(code IN $within.divisions WHERE e.division STARTS WITH code OR l.authority STARTS WITH code))
  AND ($disclosed IS NULL
    OR $disclosed = EXISTS { (d:Disclosure {list: l.id})-[:HAS_EDITION]->(:DisclosureEdition) WHERE d.enterprise IN [p.enterprise, id] })
RETURN p.id AS id, l.id AS list, edition.edition AS edition, e.id AS enterprise, p.name AS name, p.creditCode AS creditCode,
  p.division AS division, p.industry AS industry, p.categories AS categories, p.evidence AS evidence, p.reason AS reason, p.sourceRow AS sourceRow,
  p.rulePack AS rulePack, l.authority AS authority, l.year AS year, edition.publishedOn AS publishedOn
ORDER BY year DESC, authority, name, id
