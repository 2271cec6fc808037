// A list of partners is read with how each of them was found: once a partner, in the order of the rows.
CREATE CONSTRAINT import_match_id IF NOT EXISTS FOR (n:ImportMatch) REQUIRE n.id IS UNIQUE;
CREATE INDEX import_match_row IF NOT EXISTS FOR (n:ImportMatch) ON (n.job, n.row);
