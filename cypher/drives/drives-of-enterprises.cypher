// Per enterprise of $ids that is the viewer's own, the ids of the drives it runs, those that go on first, then the newest.
MATCH (d:Drive)-[:RUN_BY]->(lead:Enterprise)
WHERE lead.id IN $ids AND lead.id IN $sight.own
RETURN lead.id AS owner, d.id AS id
ORDER BY d.state = 'CLOSED', d.openedAt DESC, id
