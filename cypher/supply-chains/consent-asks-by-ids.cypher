// The questions for consent of $ids that the viewer's own enterprise put or was put.
UNWIND $ids AS wanted
MATCH (asker:Enterprise)<-[:ASKED_BY]-(a:ConsentAsk {id: wanted})-[:ASKED_OF]->(asked:Enterprise)
WHERE asker.id IN $sight.enterprises OR asked.id IN $sight.enterprises
RETURN a.id AS id, asker.id AS asker, asked.id AS asked, a.scopes AS scopes, a.reason AS reason, a.askedAt AS askedAt,
  a.closedAt AS closedAt
