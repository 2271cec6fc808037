// Experts, panels, their seats, scores and assessments are known by their ids; an account is of one expert.
CREATE CONSTRAINT expert_id IF NOT EXISTS FOR (n:Expert) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT expert_account IF NOT EXISTS FOR (n:Expert) REQUIRE n.account IS UNIQUE;
CREATE CONSTRAINT panel_id IF NOT EXISTS FOR (n:Panel) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT panel_seat_id IF NOT EXISTS FOR (n:PanelSeat) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
