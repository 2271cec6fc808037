// Per enterprise, park or audit of $ids that stands in a region the viewer regulates, the ids of the notes on it, the newest first.
MATCH (x:Enterprise|Park|Audit)
WHERE x.id IN $ids AND CASE $kind WHEN 'ENTERPRISE' THEN x:Enterprise WHEN 'PARK' THEN x:Park ELSE x:Audit END
OPTIONAL MATCH (x)-[:OF]->(owner:Enterprise)
WITH x, coalesce(owner.division, x.division) AS division
WHERE coalesce($sight.all OR any(code IN $sight.divisions WHERE division STARTS WITH code), false)
RETURN x.id AS owner,
  COLLECT { MATCH (n:Note)-[:NOTED_ON]->(x) RETURN n.id ORDER BY n.day DESC, n.changedAt DESC, n.id } AS notes
