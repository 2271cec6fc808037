// The orders to correct of $ids that the viewer may know of: of its own enterprise, or of a region it regulates; each with its penalty.
MATCH (o:OrderToCorrect)-[:ORDERS]->(e:Enterprise)
WHERE o.id IN $ids AND (@in_full(e) OR any(code IN $sight.divisions WHERE o.authority STARTS WITH code))
OPTIONAL MATCH (o)-[:PENALISED_BY]->(p:PenaltyRecord)
RETURN o.id AS id, e.id AS enterprise, e.name AS name, e.creditCode AS creditCode, e.division AS division, o.authority AS authority, o.year AS year, o.step AS step,
  o.stepDueOn AS stepDueOn, o.stepCitation AS stepCitation, o.issuedOn AS issuedOn, o.dueOn AS dueOn, o.movedFrom AS movedFrom,
  o.rulePack AS rulePack, o.documentNo AS documentNo, o.requirement AS requirement, o.status AS status, o.closedOn AS closedOn,
  o.closingNote AS closingNote, o.version AS version, o.changedBy AS changedBy, o.changedAt AS changedAt,
  CASE WHEN p IS NULL THEN null ELSE {
    id: p.id, decidedOn: p.decidedOn, documentNo: p.documentNo, kind: p.kind, amount: p.amount, basis: p.basis, note: p.note,
    version: p.version, changedBy: p.changedBy, changedAt: p.changedAt
  } END AS penalty
