// Writes what a person chose of reminders, whose lock is held, in a new version, which comes back; by itself where they did so by a link.
MATCH (c:ReminderChoice {person: $person})
SET c.pace = $pace, c.locale = coalesce($locale, c.locale), c.version = coalesce(c.version, 0) + 1, c.changedBy = $by, c.changedAt = datetime()
RETURN c.version AS version
