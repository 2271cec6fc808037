// What stands for or against enterprises in a year: penalties, orders that ran out unfulfilled, audits accepted, assessments and acceptances failed, re-checks failed; who may see it is said elsewhere.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})
WITH owner, e, [owner] + COLLECT {
  MATCH (e) (()<-[:KEPT]-(x:EnterpriseMerge WHERE x.undoneAt IS NULL)-[:MERGED]->()){1,20} (m:MergedEnterprise)
  RETURN m.id
} AS known
RETURN owner,
  COLLECT {
    MATCH (o:OrderToCorrect)-[:ORDERS]->(e)
    MATCH (o)-[:PENALISED_BY]->(p:PenaltyRecord) WHERE p.decidedOn.year = $year
    RETURN {kind: 'PENALTY', day: toString(p.decidedOn), text: p.documentNo} ORDER BY p.decidedOn, p.id
  } + COLLECT {
    MATCH (o:OrderToCorrect)-[:ORDERS]->(e)
    WHERE o.dueOn.year = $year AND (o.status = 'OPEN' AND o.dueOn < date($today) OR o.status = 'FULFILLED' AND o.closedOn > o.dueOn)
    RETURN {kind: 'ORDER_OVERDUE', day: toString(o.dueOn), text: o.documentNo} ORDER BY o.dueOn, o.id
  } + COLLECT {
    MATCH (a:Audit)-[:OF]->(e) WHERE a.acceptedOn.year = $year
    RETURN {kind: 'AUDIT_ACCEPTED', day: toString(a.acceptedOn), text: null} ORDER BY a.acceptedOn, a.id
  } + COLLECT {
    MATCH (r:Assessment)-[:DECIDES]->(:Audit)-[:OF]->(e) WHERE r.result = 'FAILED' AND r.decidedOn.year = $year
    RETURN {kind: r.kind + '_FAILED', day: toString(r.decidedOn), text: null} ORDER BY r.decidedOn, r.id
  } + COLLECT {
    MATCH (m:RecheckMember) WHERE m.enterprise IN known AND m.outcome = 'FAILED' AND m.recheckedOn.year = $year
    RETURN {kind: 'RECHECK_FAILED', day: toString(m.recheckedOn), text: null} ORDER BY m.recheckedOn, m.id
  } AS facts
