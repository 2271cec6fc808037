// Which seed has been loaded is kept once per name.
CREATE CONSTRAINT seed_name IF NOT EXISTS FOR (n:Seed) REQUIRE n.name IS UNIQUE;
