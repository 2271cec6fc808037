// A carbon verification and its parts, a credit rating and its public records are known by their ids; of an enterprise and a year one of each is on file.
CREATE CONSTRAINT carbon_verification_id IF NOT EXISTS FOR (n:CarbonVerification) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT carbon_verification_key IF NOT EXISTS FOR (n:CarbonVerification) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT emission_part_id IF NOT EXISTS FOR (n:EmissionPart) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT credit_rating_id IF NOT EXISTS FOR (n:CreditRating) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT credit_rating_key IF NOT EXISTS FOR (n:CreditRating) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT public_rating_id IF NOT EXISTS FOR (n:PublicRating) REQUIRE n.id IS UNIQUE;
CREATE INDEX recheck_member_enterprise IF NOT EXISTS FOR (n:RecheckMember) ON (n.enterprise);
