// The id of an invitation whose letter the mail server has taken.
MATCH (i:PersonInvitation {id: $id})
SET i.mailedAt = datetime()
RETURN i.id AS id
