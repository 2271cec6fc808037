// An order to correct and a penalty are known by their ids; of one step of one entry one order is open at a time.
CREATE CONSTRAINT order_to_correct_id IF NOT EXISTS FOR (n:OrderToCorrect) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT order_to_correct_open_key IF NOT EXISTS FOR (n:OrderToCorrect) REQUIRE n.openKey IS UNIQUE;
CREATE CONSTRAINT penalty_record_id IF NOT EXISTS FOR (n:PenaltyRecord) REQUIRE n.id IS UNIQUE;
