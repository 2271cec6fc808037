// What better-auth looks its rows up by, and what of them must be unique.
CREATE CONSTRAINT auth_session_id IF NOT EXISTS FOR (n:AuthSession) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT auth_session_token IF NOT EXISTS FOR (n:AuthSession) REQUIRE n.token IS UNIQUE;
CREATE INDEX auth_session_user IF NOT EXISTS FOR (n:AuthSession) ON (n.userId);
CREATE INDEX auth_session_end IF NOT EXISTS FOR (n:AuthSession) ON (n.expiresAt);
CREATE CONSTRAINT auth_account_id IF NOT EXISTS FOR (n:AuthAccount) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT auth_account_provider IF NOT EXISTS FOR (n:AuthAccount) REQUIRE (n.providerId, n.accountId) IS UNIQUE;
CREATE INDEX auth_account_user IF NOT EXISTS FOR (n:AuthAccount) ON (n.userId);
CREATE INDEX auth_account_account IF NOT EXISTS FOR (n:AuthAccount) ON (n.accountId);
CREATE CONSTRAINT auth_verification_id IF NOT EXISTS FOR (n:AuthVerification) REQUIRE n.id IS UNIQUE;
CREATE INDEX auth_verification_identifier IF NOT EXISTS FOR (n:AuthVerification) ON (n.identifier);
CREATE INDEX person_demo IF NOT EXISTS FOR (n:Person) ON (n.demo);
