// The ties of experts to enterprises, the latest first; who may see them is said elsewhere.
UNWIND $ids AS owner
MATCH (:Expert {id: owner})-[t:TIED_TO]->(e:Enterprise)
RETURN owner, t.id AS id, t.kind AS kind, t.from AS from, t.until AS until, e.id AS enterprise, e.name AS name
ORDER BY coalesce(t.until, date('9999-12-31')) DESC, t.from DESC, id
