// The enterprise or park, by its id, of a region that the viewer regulates: its place, or nothing.
OPTIONAL MATCH (e:Enterprise {id: $enterprise})
OPTIONAL MATCH (p:Park {id: $park})
WITH coalesce(e, p) AS place
WHERE place IS NOT NULL AND ($sight.all OR any(code IN $sight.divisions WHERE place.division STARTS WITH code))
RETURN place.id AS id, place.division AS division
