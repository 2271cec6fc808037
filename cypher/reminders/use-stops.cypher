// Uses up every token that ends a person's reminders; says how many there were.
MATCH (s:ReminderStop {person: $person})
DELETE s
RETURN count(*) AS used
