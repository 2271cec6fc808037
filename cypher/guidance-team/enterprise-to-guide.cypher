// An enterprise by its id, of a region that the viewer regulates: where it stands, or nothing.
MATCH (e:Enterprise {id: $enterprise})
WHERE $sight.all OR any(code IN $sight.divisions WHERE e.division STARTS WITH code)
RETURN e.id AS id, e.division AS division
