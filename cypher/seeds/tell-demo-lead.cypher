// Makes the figures of the suppliers whom a demo lead buys from ones that its person imported, as if they had told it, in a year; says how many.
// Not logged: they are part of the demo, whose load is.
MATCH (p:Person {email: $email, demo: true})-[:BELONGS_TO]->(lead:Enterprise)<-[:SUPPLIES]-(s:Enterprise)-[:HAS_RECORD]->(r:AnnualRecord {year: toInteger($year)})
WHERE NOT p.id IN r.reportedBy
WITH DISTINCT p, r
SET r.reportedBy = r.reportedBy + [p.id]
RETURN count(r) AS written
