// A drive, an invitation, a letter and a question are each known by one id; a link of a letter by the digest of its token, of which there is one.
CREATE CONSTRAINT drive_id IF NOT EXISTS FOR (n:Drive) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT invitation_id IF NOT EXISTS FOR (n:Invitation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT invitation_letter_id IF NOT EXISTS FOR (n:InvitationLetter) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT invitation_letter_token IF NOT EXISTS FOR (n:InvitationLetter) REQUIRE n.tokenHash IS UNIQUE;
CREATE CONSTRAINT invitation_question_id IF NOT EXISTS FOR (n:InvitationQuestion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT asks_id IF NOT EXISTS FOR ()-[r:ASKS]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX invitation_state IF NOT EXISTS FOR (n:Invitation) ON (n.state);
CREATE INDEX invitation_letter_state IF NOT EXISTS FOR (n:InvitationLetter) ON (n.state);
CREATE INDEX invitation_letter_message IF NOT EXISTS FOR (n:InvitationLetter) ON (n.messageId);
