// True when the viewer may know of an enterprise at all.
@in_scope($$) OR @sees_beyond($$)
