// Per enterprise of $ids, the ids of its credit ratings that the viewer may know of, the latest year first.
UNWIND $ids AS owner
MATCH (r:CreditRating)-[:RATES]->(e:Enterprise {id: owner})
WHERE coalesce(e.id IN $sight.own AND r.status <> 'DRAFT', false) OR $sight.all
  OR any(code IN $sight.divisions WHERE e.division STARTS WITH code OR r.authority STARTS WITH code)
RETURN owner, r.id AS id
ORDER BY r.year DESC, id
