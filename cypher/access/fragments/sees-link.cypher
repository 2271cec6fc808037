// True when the viewer may know that a supply link exists: it is one of its ends, or answers for one, or reported it.
@in_scope(startNode($$))
OR @in_scope(endNode($$))
OR $sight.person IN $$.reportedBy
