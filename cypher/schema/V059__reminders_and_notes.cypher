// A scheduled job is known by its key, of which there is one: two servers that plan it make one. What one chose of reminders, what ends them, and notes are found so too.
CREATE CONSTRAINT scheduled_job_key IF NOT EXISTS FOR (n:ScheduledJob) REQUIRE n.key IS UNIQUE;
CREATE INDEX scheduled_job_state IF NOT EXISTS FOR (n:ScheduledJob) ON (n.kind, n.state);
CREATE INDEX scheduled_job_day IF NOT EXISTS FOR (n:ScheduledJob) ON (n.kind, n.day);
CREATE INDEX scheduled_job_subject IF NOT EXISTS FOR (n:ScheduledJob) ON (n.subject);
CREATE CONSTRAINT reminder_choice_person IF NOT EXISTS FOR (n:ReminderChoice) REQUIRE n.person IS UNIQUE;
CREATE CONSTRAINT reminder_stop_token IF NOT EXISTS FOR (n:ReminderStop) REQUIRE n.tokenHash IS UNIQUE;
CREATE INDEX reminder_stop_person IF NOT EXISTS FOR (n:ReminderStop) ON (n.person);
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
