// True when the viewer regulates an enterprise that is on a mandatory list in force: the volumes of its links are seen.
($sight.all OR any(code IN $sight.divisions WHERE $$.division STARTS WITH code))
AND EXISTS { (entry:MandatoryEntry)-[:LISTS]->($$) WHERE entry.inForce }
