// True when an enterprise is the viewer's own, stands in a park it manages, or in a region it regulates.
$sight.all
OR $$.id IN $sight.enterprises
OR any(code IN $sight.divisions WHERE $$.division STARTS WITH code)
OR EXISTS { ($$)-[member:IN_PARK]->(seenPark:Park) WHERE seenPark.id IN $sight.parks AND member.proposed IS NULL AND @in_park_today(member) }
