// A training is known by its id, and found by its day.
CREATE CONSTRAINT training_id IF NOT EXISTS FOR (n:Training) REQUIRE n.id IS UNIQUE;
CREATE INDEX training_day IF NOT EXISTS FOR (n:Training) ON (n.day);
