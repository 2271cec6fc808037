// True when the viewer may see where an enterprise stands with its audits: it is in the viewer's scope, or has opened that.
@in_scope($$) OR $$.id IN $sight.openedAudits
