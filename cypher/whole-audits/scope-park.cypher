// A park whose whole audits the viewer may see: one it answers for, or that stands in its region.
MATCH (p:Park {id: $park})
WHERE $sight.all OR p.id IN $sight.parks OR any(code IN $sight.divisions WHERE p.division STARTS WITH code)
RETURN p.id AS id, p.division AS division, coalesce(p.collects, []) AS collects
