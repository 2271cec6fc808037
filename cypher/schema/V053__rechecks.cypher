// A draw, each of its members and the year it is made for are known by their keys.
CREATE CONSTRAINT recheck_draw_id IF NOT EXISTS FOR (n:RecheckDraw) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT recheck_draw_round IF NOT EXISTS FOR (n:RecheckDraw) REQUIRE (n.authority, n.year, n.round) IS UNIQUE;
CREATE CONSTRAINT recheck_member_id IF NOT EXISTS FOR (n:RecheckMember) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT recheck_year_key IF NOT EXISTS FOR (n:RecheckYear) REQUIRE n.key IS UNIQUE;
