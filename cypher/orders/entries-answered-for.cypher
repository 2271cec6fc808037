// The entries of published lists, in their latest edition, that concern whoever asks: of its own enterprises, or of a region it regulates. What was merged since is the kept enterprise.
MATCH (l:MandatoryList)-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry)
WHERE l.edition > 0 AND edition.edition = l.edition AND ($authority IS NULL OR l.authority = $authority) AND ($year IS NULL OR l.year = $year)
  AND all(word IN $words WHERE toLower(p.name + ' ' + coalesce(p.creditCode, '')) CONTAINS word)
OPTIONAL MATCH (:MergedEnterprise {id: p.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
WITH l, edition, p, coalesce(kept.id, p.enterprise) AS enterprise
MATCH (e:Enterprise {id: enterprise})
WHERE @in_full(e) OR any(code IN $sight.divisions WHERE l.authority STARTS WITH code)
RETURN p.id AS id, l.id AS list, l.authority AS authority, l.year AS year, e.id AS enterprise, p.name AS name, p.creditCode AS creditCode,
  p.division AS division, e.division AS standsIn, p.rulePack AS rulePack, edition.publishedOn AS publishedOn
