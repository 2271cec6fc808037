// Writes what an enterprise did about the advice of a visit, whose lock is held, in a new version, and returns it.
MATCH (v:GuidanceVisit {id: $id})
SET v.status = 'ANSWERED', v.answer = $answer, v.answeredOn = date($day), v.doneOn = date($doneOn), v.version = v.version + 1,
  v.changedBy = $person, v.changedAt = datetime()
RETURN v.version AS version
