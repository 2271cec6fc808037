// Writes orders to correct by id, with the penalties that followed, and says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (e:Enterprise {id: row.enterprise}), (l:MandatoryList {authority: row.authority, year: row.year})
MERGE (o:OrderToCorrect {id: row.id})
SET o.authority = row.authority, o.year = toInteger(row.year), o.step = row.step, o.stepDueOn = date(row.stepDueOn), o.stepCitation = row.stepCitation,
    o.issuedOn = date(row.issuedOn), o.dueOn = date(row.dueOn), o.documentNo = row.documentNo, o.requirement = row.requirement,
    o.status = row.status, o.closedOn = date(row.closedOn), o.closingNote = row.closingNote, o.version = coalesce(o.version, 1),
    o.openKey = CASE row.status WHEN 'OPEN' THEN l.id + ' ' + e.id + ' ' + row.step END
MERGE (o)-[:ORDERS]->(e)
MERGE (o)-[:FOLLOWS]->(l)
FOREACH (penalty IN CASE WHEN row.penalty IS NULL THEN [] ELSE [row.penalty] END |
  MERGE (p:PenaltyRecord {id: row.id + ' penalty'})
  SET p.decidedOn = date(penalty.decidedOn), p.documentNo = penalty.documentNo, p.kind = penalty.kind, p.amount = toInteger(penalty.amount),
      p.basis = penalty.basis, p.note = penalty.note, p.version = coalesce(p.version, 1)
  MERGE (o)-[:PENALISED_BY]->(p))
RETURN count(*) AS written
