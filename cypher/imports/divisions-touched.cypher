// The divisions in which the given enterprises and parks lie, each once.
CALL () {
  UNWIND $enterprises AS id
  MATCH (e:Enterprise {id: id})
  RETURN DISTINCT e.division AS division
  UNION
  UNWIND $parks AS id
  MATCH (p:Park {id: id})
  RETURN DISTINCT p.division AS division
}
RETURN division
