// The audits of $ids whose enterprise is the viewer's own, in its park or in its region, or has opened them.
UNWIND $ids AS wanted
MATCH (a:Audit {id: wanted})-[:OF]->(e:Enterprise)
WHERE @sees_audits(e)
RETURN a.id AS id, e.id AS enterprise, a.mode AS mode, a.basis AS basis, a.stage AS stage, a.status AS status,
  a.openedOn AS openedOn, a.dueOn AS dueOn, a.acceptedOn AS acceptedOn, a.validUntil AS validUntil
