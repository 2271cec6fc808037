// True when an enterprise is the viewer's own, or stands in a region it regulates: nothing of it but prices is kept back.
$sight.all OR $$.id IN $sight.enterprises OR any(code IN $sight.divisions WHERE $$.division STARTS WITH code)
