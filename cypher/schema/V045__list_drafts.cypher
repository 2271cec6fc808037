// A draft and each of its entries is known by its id.
CREATE CONSTRAINT list_draft_id IF NOT EXISTS FOR (n:ListDraft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT draft_entry_id IF NOT EXISTS FOR (n:DraftEntry) REQUIRE n.id IS UNIQUE;
