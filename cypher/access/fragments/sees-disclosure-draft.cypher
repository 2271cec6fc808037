// True when the viewer may know of a draft of the disclosure `d` of the enterprise `e`: it is of its own enterprise; or it regulates it, and the draft was submitted or is a regulator's.
e.id IN $sight.own
OR (($$.side = 'REGULATOR' OR $$.status = 'SUBMITTED')
  AND ($sight.all OR any(code IN $sight.divisions WHERE e.division STARTS WITH code OR d.authority STARTS WITH code)))
