// The editions of the disclosures of $ids as they were published, the latest first; why something is withheld for those alone who see all of the enterprise.
UNWIND $ids AS owner
MATCH (d:Disclosure {id: owner})-[:HAS_EDITION]->(p:DisclosureEdition)
OPTIONAL MATCH (:MergedEnterprise {id: d.enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
WITH owner, d, p, coalesce(kept.id, d.enterprise) AS enterprise
MATCH (e:Enterprise {id: enterprise})
RETURN owner, p.edition AS edition, p.publishedOn AS publishedOn, p.name AS name, p.creditCode AS creditCode, p.categories AS categories,
  p.values AS values, p.enteredBy AS enteredBy, p.reason AS reason, p.rulePack AS rulePack, CASE WHEN @in_full(e) THEN p.withheldBecause END AS withheldBecause
ORDER BY p.edition DESC
