// True when a place is within `reach`: of somebody who may see, give or take memberships there.
reach.any
OR ($$:Park AND ($$.id IN reach.parks OR any(code IN reach.regions WHERE code = '0' OR $$.division STARTS WITH code)))
OR ($$:Enterprise AND (
  $$.id IN reach.enterprises
  OR any(code IN reach.regions WHERE code = '0' OR $$.division STARTS WITH code)
  OR EXISTS { ($$)-[stands:IN_PARK]->(around:Park) WHERE around.id IN reach.inParks AND stands.proposed IS NULL AND @in_park_today(stands) }
))
OR ($$:Division AND (
  $$.code IN reach.divisions
  OR any(code IN reach.below WHERE $$.code <> code AND (code = '0' OR $$.code STARTS WITH code))
))
