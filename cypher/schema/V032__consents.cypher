// An end of a link consents once for each whom it opens the link to; an enterprise asks another once.
CREATE CONSTRAINT consent_id IF NOT EXISTS FOR (n:Consent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT consent_ask_id IF NOT EXISTS FOR (n:ConsentAsk) REQUIRE n.id IS UNIQUE;
CREATE INDEX consent_link IF NOT EXISTS FOR (n:Consent) ON (n.link);
