// Entries of the log are numbered once, its head is one, and both are found by what readers ask for.
CREATE CONSTRAINT log_head_id IF NOT EXISTS FOR (n:LogHead) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT log_entry_number IF NOT EXISTS FOR (n:LogEntry) REQUIRE n.number IS UNIQUE;
CREATE INDEX log_entry_person IF NOT EXISTS FOR (n:LogEntry) ON (n.person);
