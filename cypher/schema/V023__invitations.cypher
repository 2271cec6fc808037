// Invitations of people: at most one open for an address, a role and a place; found by the digest of their token.
CREATE CONSTRAINT person_invitation_id IF NOT EXISTS FOR (n:PersonInvitation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_invitation_open IF NOT EXISTS FOR (n:PersonInvitation) REQUIRE n.openKey IS UNIQUE;
CREATE CONSTRAINT person_invitation_token IF NOT EXISTS FOR (n:PersonInvitation) REQUIRE n.tokenHash IS UNIQUE;
