// True when the viewer may know of an enterprise outside its own scope: it is published, asks, deals with one inside or by a link opened, or the viewer reported it.
$$.published
OR $sight.person IN $$.reportedBy
OR $$.id IN $sight.asking
OR EXISTS {
  ($$)-[deal:SUPPLIES]-(partner:Enterprise)
  WHERE $sight.person IN deal.reportedBy OR deal.id IN $sight.opened OR @in_scope(partner)
}
