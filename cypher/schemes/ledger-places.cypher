// Whether the viewer may have the savings of an enterprise (in full), of a park (as its manager: totals alone) or of a division (as its regulator), and what it is called.
OPTIONAL MATCH (e:Enterprise {id: $enterprise}) WHERE @in_full(e)
OPTIONAL MATCH (p:Park {id: $park})
OPTIONAL MATCH (d:Division {code: $division})
RETURN e.name AS enterprise, p.name AS park, d.name AS division,
  coalesce(p.id IN $sight.parks, false) AS manages,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE p.division STARTS WITH code), false) AS regulatesPark,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE $division STARTS WITH code), false) AS regulatesDivision
