// The latest list for which each enterprise of $ids, or that each result of $results was of, disclosed something: public. What was merged since is the kept enterprise.
UNWIND $ids + $results AS owner
OPTIONAL MATCH (r:Assessment)-[:DECIDES]->(:Audit)-[:OF]->(assessed:Enterprise)
WHERE r.id = owner AND owner IN $results
WITH owner, coalesce(assessed.id, owner) AS enterprise
OPTIONAL MATCH (:MergedEnterprise {id: enterprise}) (()<-[:MERGED]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:KEPT]->()){1,20} (kept:Enterprise)
MATCH (e:Enterprise {id: coalesce(kept.id, enterprise)})
WITH owner, e, [e.id] + COLLECT {
  MATCH (e) (()<-[:KEPT]-(y:EnterpriseMerge WHERE y.undoneAt IS NULL)-[:MERGED]->()){1,20} (merged:MergedEnterprise)
  RETURN merged.id
} AS known
MATCH (d:Disclosure)
WHERE d.enterprise IN known AND EXISTS { (d)-[:HAS_EDITION]->(:DisclosureEdition) }
RETURN owner, d.id AS id
ORDER BY d.year DESC, id
