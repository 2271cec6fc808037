// The divisions in which $ids lie, each once.
UNWIND $ids AS id
MATCH (e:Enterprise {id: id})
RETURN DISTINCT e.division AS division
