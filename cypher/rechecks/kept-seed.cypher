// The seed a draw is committed to, for the one who draws.
MATCH (d:RecheckDraw {id: $id})
RETURN d.seed AS seed
