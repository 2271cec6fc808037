// The id of an invitation whose letter the mail server has taken.
// Not logged: the mail server took a letter; inviting is logged.
MATCH (i:PersonInvitation {id: $id})
SET i.mailedAt = datetime()
RETURN i.id AS id
