// The experts of $ids, or those of all pools, by name, with the name of the account each is linked to; who may see them is said elsewhere.
MATCH (x:Expert)
WHERE $ids IS NULL OR x.id IN $ids
OPTIONAL MATCH (p:Person {id: x.account})
RETURN x.id AS id, x.name AS name, x.employer AS employer, x.fields AS fields, x.industries AS industries, x.division AS division,
  x.active AS active, x.account AS account, p.email AS email, x.version AS version, x.changedBy AS changedBy, x.changedAt AS changedAt
ORDER BY x.name, x.id
