// Per enterprise of $ids, its entries on published lists in their latest edition, the newest first, also those of what was merged into it: public.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})
WITH owner, e, [e.id] + COLLECT {
  MATCH (e) (()<-[:KEPT]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:MERGED]->()){1,20} (merged:MergedEnterprise)
  RETURN merged.id
} AS known
MATCH (l:MandatoryList)-[:HAS_EDITION]->(edition:ListEdition)-[:RECORDS]->(p:PublishedEntry)
WHERE p.enterprise IN known AND edition.edition = l.edition
RETURN owner, p.id AS id, l.id AS list, edition.edition AS edition, e.id AS enterprise, p.name AS name, p.creditCode AS creditCode,
  p.division AS division, p.industry AS industry, p.categories AS categories, p.evidence AS evidence, p.reason AS reason, p.sourceRow AS sourceRow,
  p.rulePack AS rulePack, l.authority AS authority, l.year AS year, edition.publishedOn AS publishedOn
ORDER BY year DESC, authority, id
