// Writes where a credit rating, whose lock is held, stands, in a new version, and returns that.
MATCH (r:CreditRating {id: $id})
SET r.status = $status, r.grade = $grade, r.gradeReason = $gradeReason, r.toldOn = date($toldOn), r.objection = $objection,
  r.objectedOn = date($objectedOn), r.answer = $answer, r.answeredOn = date($answeredOn), r.version = r.version + 1, r.changedBy = $person,
  r.changedAt = datetime()
RETURN r.version AS version
