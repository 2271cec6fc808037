// The people of the local demo, with what each may see.
MATCH (p:Person {demo: true})
RETURN p.email AS email, p.name AS name, p.demoRole AS role, p.sees AS sees, p.seesEn AS seesEn
ORDER BY p.demoOrder
