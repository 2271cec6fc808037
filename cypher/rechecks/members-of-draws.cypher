// The frozen population of the draws of $ids, those drawn first and in their order, with the results of their re-checks.
UNWIND $ids AS owner
MATCH (d:RecheckDraw {id: owner})-[:FROZE]->(m:RecheckMember)
RETURN owner, d.authority AS authority, d.year AS year, m.id AS id, m.enterprise AS enterprise, m.key AS key, m.name AS name,
  m.creditCode AS creditCode, m.city AS city, m.industry AS industry, m.stratum AS stratum, m.accepted AS accepted, m.on AS on,
  m.drawn AS drawn, m.place AS place, m.outcome AS outcome, m.recheckedOn AS recheckedOn, m.note AS note, m.version AS version,
  m.changedBy AS changedBy, m.changedAt AS changedAt
ORDER BY m.drawn DESC, m.place, m.key
