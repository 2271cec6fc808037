// Whose reminders a token ends; no row for one that is wrong or was used.
MATCH (s:ReminderStop {tokenHash: $tokenHash})
RETURN s.person AS person
