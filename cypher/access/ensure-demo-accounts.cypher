// The emails of the demo's people, each now there with a password and in the places named for it.
UNWIND $accounts AS a
MERGE (p:Person {email: a.email})
ON CREATE SET p.id = a.id, p.createdAt = datetime(), p.emailVerified = true, p.demo = true
SET p.name = a.name, p.sees = a.sees, p.seesEn = a.seesEn, p.demoRole = a.role, p.demoOrder = a.order, p.updatedAt = datetime()
MERGE (c:AuthAccount {id: a.accountId})
ON CREATE SET c.accountId = p.id, c.providerId = 'credential', c.userId = p.id, c.createdAt = datetime()
SET c.password = a.password, c.updatedAt = datetime()
WITH p, a
CALL (p, a) {
  UNWIND a.regulates AS code
  MATCH (d:Division {code: code})
  MERGE (p)-[:REGULATES]->(d)
}
CALL (p, a) {
  UNWIND a.manages AS code
  MATCH (k:Park {code: code})
  MERGE (p)-[:MANAGES]->(k)
}
CALL (p, a) {
  UNWIND a.belongsTo AS code
  MATCH (e:Enterprise {creditCode: code})
  MERGE (p)-[:BELONGS_TO]->(e)
}
CALL (p, a) {
  UNWIND a.grantedParks AS code
  MATCH (k:Park {code: code})
  MERGE (p)-[:GRANTED]->(k)
}
CALL (p, a) {
  UNWIND a.holds AS name
  MERGE (r:Role {name: name})
  MERGE (p)-[:HOLDS]->(r)
}
RETURN p.email AS email
