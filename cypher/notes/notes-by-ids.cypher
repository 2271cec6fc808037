// The notes of $ids that the viewer may know of: a regulator of the region where what they are about stands; with who wrote each.
MATCH (n:Note)-[:NOTED_ON]->(x)
WHERE n.id IN $ids
OPTIONAL MATCH (x)-[:OF]->(owner:Enterprise)
WITH n, x, coalesce(owner.division, x.division) AS division
WHERE coalesce($sight.all OR any(code IN $sight.divisions WHERE division STARTS WITH code), false)
OPTIONAL MATCH (author:Person {id: n.writtenBy})
RETURN n.id AS id, n.text AS text, n.day AS day, n.authority AS authority, n.version AS version, n.changedBy AS changedBy, n.changedAt AS changedAt,
  author.name AS author, division, x.id AS about,
  CASE WHEN x:Enterprise THEN 'ENTERPRISE' WHEN x:Park THEN 'PARK' ELSE 'AUDIT' END AS kind
