// What a division and a park are called, and whether the viewer answers for them: the division and the park’s as a regulator, the park as its manager.
OPTIONAL MATCH (d:Division {code: $division})
OPTIONAL MATCH (p:Park {id: $park})
RETURN d.name AS division, p.name AS park, p.division AS parkDivision,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE d.code STARTS WITH code), false) AS regulatesDivision,
  coalesce($sight.all OR any(code IN $sight.divisions WHERE p.division STARTS WITH code), false) AS regulatesPark,
  coalesce(p.id IN $sight.parks, false) AS manages
