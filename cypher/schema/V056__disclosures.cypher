// A disclosure, its drafts and its editions are known by their ids, one disclosure of an entry by list and enterprise; published entries are found by enterprise.
CREATE CONSTRAINT disclosure_id IF NOT EXISTS FOR (n:Disclosure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT disclosure_entry IF NOT EXISTS FOR (n:Disclosure) REQUIRE (n.list, n.enterprise) IS UNIQUE;
CREATE CONSTRAINT disclosure_draft_id IF NOT EXISTS FOR (n:DisclosureDraft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT disclosure_edition_id IF NOT EXISTS FOR (n:DisclosureEdition) REQUIRE n.id IS UNIQUE;
CREATE INDEX disclosure_enterprise IF NOT EXISTS FOR (n:Disclosure) ON (n.enterprise);
CREATE INDEX published_entry_enterprise IF NOT EXISTS FOR (n:PublishedEntry) ON (n.enterprise);
