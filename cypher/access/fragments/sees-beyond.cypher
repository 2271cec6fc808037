// True when the viewer may know of an enterprise outside its own scope: it is published, or deals with one inside, or the viewer reported it.
$$.published
OR $sight.person IN $$.reportedBy
OR EXISTS {
  ($$)-[deal:SUPPLIES]-(partner:Enterprise)
  WHERE $sight.person IN deal.reportedBy OR @in_scope(partner)
}
