// Notes on an invitation, whose lock is held, whether its enterprise opens the links to the suppliers it asks in turn; returns what it was.
MATCH (i:Invitation {id: $id})
WITH i, coalesce(i.opensCascade, false) AS before
SET i.opensCascade = $opens
RETURN before
