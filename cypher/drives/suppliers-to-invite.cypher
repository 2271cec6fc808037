// What stands in the way of inviting each of $ids in a drive: what this drive asks of it already, and whether anybody of the same cascade does or is it; with its open invitation and the addresses its own people have.
UNWIND $ids AS wanted
MATCH (s:Enterprise {id: wanted})
RETURN s.id AS id, s.name AS name, s.industry AS industry,
  EXISTS { (:Drive {id: $drive})-[a:ASKS]->(i:Invitation)-[:INVITES]->(s)
    WHERE a.withdrawnAt IS NULL AND (i.answer IN ['ACCEPTED', 'ANSWERED_BY_CREDIT'] OR (i.answer = 'OPEN' AND a.expiresAt > datetime())) } AS invited,
  EXISTS { (d:Drive)-[a:ASKS]->(i:Invitation)-[:INVITES]->(s)
    WHERE d.id <> $drive AND a.withdrawnAt IS NULL AND i.answer <> 'DECLINED' AND (d.id = $root OR EXISTS { (d)-[:ROOTED_IN]->(:Drive {id: $root}) }) }
  OR EXISTS { (d:Drive)-[:RUN_BY]->(s) WHERE d.id = $root OR EXISTS { (d)-[:ROOTED_IN]->(:Drive {id: $root}) } } AS inCascade,
  COLLECT { MATCH (i:Invitation {answer: 'OPEN'})-[:INVITES]->(s)
    WHERE i.expiresAt > datetime() AND EXISTS { (:Drive)-[still:ASKS]->(i) WHERE still.withdrawnAt IS NULL }
    RETURN i.id ORDER BY i.createdAt }[0] AS open,
  COLLECT { MATCH (p:Person)-[:BELONGS_TO]->(s) WHERE p.deactivatedAt IS NULL AND ($demo OR p.demo IS NULL) RETURN p.email ORDER BY p.createdAt, p.id LIMIT 5 } AS members,
  COLLECT { MATCH (:Enterprise {id: $lead})<-[:RUN_BY]-(:Drive)-[a:ASKS]->(:Invitation)-[:INVITES]->(s) WHERE a.contactEmail IS NOT NULL
    RETURN {email: a.contactEmail, name: a.contactName} ORDER BY a.askedAt DESC LIMIT 1 }[0] AS contact
