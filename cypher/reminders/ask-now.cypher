// Notes that a person asks for a reminder now, whose choice is held by its lock; no row when they did so less than $minutes ago.
MATCH (c:ReminderChoice {person: $person})
WHERE c.askedAt IS NULL OR c.askedAt < datetime() - duration({minutes: $minutes})
SET c.askedAt = datetime()
RETURN c.person AS person
