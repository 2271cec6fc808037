// Everybody who has an account, by email, with the roles they hold.
MATCH (p:Person)
CALL (p) {
  MATCH (p)-[:REGULATES]->(d:Division)
  RETURN {role: 'REGULATOR', of: d.name} AS membership
  UNION
  MATCH (p)-[:MANAGES]->(k:Park)
  RETURN {role: 'PARK_MANAGER', of: k.name} AS membership
  UNION
  MATCH (p)-[:BELONGS_TO]->(e:Enterprise)
  RETURN {role: 'ENTERPRISE', of: e.name} AS membership
  UNION
  MATCH (p)-[:GRANTED]->(g:Park|Enterprise|Division)
  RETURN {role: 'ANALYST', of: g.name} AS membership
  UNION
  MATCH (p)-[:HOLDS]->(r:Role)
  RETURN {role: r.name, of: null} AS membership
  UNION
  WITH p WHERE NOT EXISTS { (p)-[:REGULATES|MANAGES|BELONGS_TO|GRANTED|HOLDS]->() }
  RETURN null AS membership
}
WITH p, membership ORDER BY membership.role, membership.of
RETURN p.email AS email, p.name AS name, coalesce(p.demo, false) AS demo, p.deactivatedAt IS NULL AS active,
  p.signedInAt AS signedInAt, collect(membership) AS memberships
ORDER BY email
