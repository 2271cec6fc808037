// The person with an id or an email, and what they are members of; nobody deactivated, and nobody of the demo unless `$demo`.
MATCH (p:Person)
WHERE (p.id = $id OR p.email = $email) AND ($demo OR p.demo IS NULL) AND p.deactivatedAt IS NULL
OPTIONAL CALL (p) {
  MATCH (p)-[:REGULATES]->(d:Division)
  RETURN {role: 'REGULATOR', parkId: null, enterpriseId: null, divisionCode: d.code, of: d.name} AS membership
  UNION
  MATCH (p)-[:MANAGES]->(k:Park)
  RETURN {role: 'PARK_MANAGER', parkId: k.id, enterpriseId: null, divisionCode: null, of: k.name} AS membership
  UNION
  MATCH (p)-[:BELONGS_TO]->(e:Enterprise)
  RETURN {role: 'ENTERPRISE', parkId: null, enterpriseId: e.id, divisionCode: null, of: e.name} AS membership
  UNION
  MATCH (p)-[:GRANTED]->(g:Park|Enterprise|Division)
  RETURN {
    role: 'ANALYST',
    parkId: CASE WHEN g:Park THEN g.id END,
    enterpriseId: CASE WHEN g:Enterprise THEN g.id END,
    divisionCode: CASE WHEN g:Division THEN g.code END,
    of: g.name
  } AS membership
  UNION
  MATCH (p)-[:HOLDS]->(r:Role)
  WHERE r.name <> 'ANALYST' OR NOT EXISTS { (p)-[:GRANTED]->() }
  RETURN {role: r.name, parkId: null, enterpriseId: null, divisionCode: null, of: null} AS membership
}
WITH p, membership ORDER BY membership.role, membership.of
RETURN p.id AS id, p.name AS name, p.email AS email, collect(membership) AS memberships
