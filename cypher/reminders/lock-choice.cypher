// Holds what a person chose of reminders for the rest of the transaction: whoever else would change it waits here.
// Not logged: it only takes a lock.
MERGE (c:ReminderChoice {person: $person})
SET c.lock = $person
REMOVE c.lock
RETURN c.person AS person
