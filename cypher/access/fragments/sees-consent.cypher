// True when the viewer may know of a consent: its own enterprise gave it, or it helps to open a link to its own enterprise.
EXISTS { ($$)-[:GIVEN_BY]->(giving:Enterprise) WHERE giving.id IN $sight.enterprises }
OR ($$.link IN $sight.opened AND @consent_holds($$)
  AND EXISTS { ($$)-[:GIVEN_TO]->(given:Enterprise) WHERE given.id IN $sight.enterprises })
