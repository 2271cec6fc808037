// True when the viewer may know of an enterprise at all.
@in_scope($$)
OR $$.published
OR $sight.person IN $$.reportedBy
OR EXISTS { ($$)-[:SUPPLIES]-(partner:Enterprise) WHERE partner.id IN $sight.enterprises }
OR EXISTS { ($$)-[:SUPPLIES]-(:Enterprise)-[partnerPark:IN_PARK]->(near:Park) WHERE near.id IN $sight.parks AND partnerPark.proposed IS NULL AND @in_park_today(partnerPark) }
OR EXISTS { ($$)-[:SUPPLIES]-(partner:Enterprise) WHERE any(code IN $sight.divisions WHERE partner.division STARTS WITH code) }
OR EXISTS { ($$)-[told:SUPPLIES]-() WHERE $sight.person IN told.reportedBy }
