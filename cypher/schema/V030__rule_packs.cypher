// Rule packs are known by division, first day and version, and never change once they are loaded.
CREATE CONSTRAINT rule_pack_id IF NOT EXISTS FOR (n:RulePack) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rule_id IF NOT EXISTS FOR (n:Rule) REQUIRE n.id IS UNIQUE;
