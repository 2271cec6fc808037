// The id of the session whose person now acts as one membership, or as all with none.
// Not logged: it narrows what a session sees.
MATCH (s:AuthSession {id: $session})
SET s.actingAs = $membership
RETURN s.id AS id
