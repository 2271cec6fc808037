// Of $ids the enterprises that the viewer sees in full, and where each stands.
MATCH (e:Enterprise)
WHERE e.id IN $ids AND @in_full(e)
RETURN e.id AS id, e.division AS division
