// The entries that editions of lists record, by name; each edition asked for as the id of its list and its number. What was merged since is the kept enterprise.
UNWIND $editions AS wanted
MATCH (l:MandatoryList {id: wanted.list})-[:HAS_EDITION]->(edition:ListEdition {edition: toInteger(wanted.edition)})-[:RECORDS]->(p:PublishedEntry)
OPTIONAL MATCH (:MergedEnterprise {id: p.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
RETURN l.id AS list, edition.edition AS edition, p.id AS id, coalesce(kept.id, p.enterprise) AS enterprise, p.name AS name, p.creditCode AS creditCode,
  p.division AS division, p.industry AS industry, p.categories AS categories, p.evidence AS evidence, p.reason AS reason, p.sourceRow AS sourceRow,
  p.rulePack AS rulePack, l.authority AS authority, l.year AS year, edition.publishedOn AS publishedOn
ORDER BY p.name, p.id
