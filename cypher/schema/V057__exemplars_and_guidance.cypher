// Exemplars, their publications and withdrawals, teams of guidance, their members and visits are known by their ids.
CREATE CONSTRAINT exemplar_id IF NOT EXISTS FOR (n:Exemplar) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT published_exemplar_id IF NOT EXISTS FOR (n:PublishedExemplar) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT exemplar_withdrawal_id IF NOT EXISTS FOR (n:ExemplarWithdrawal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT guidance_team_id IF NOT EXISTS FOR (n:GuidanceTeam) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT guidance_member_id IF NOT EXISTS FOR (n:GuidanceMember) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT guidance_visit_id IF NOT EXISTS FOR (n:GuidanceVisit) REQUIRE n.id IS UNIQUE;
