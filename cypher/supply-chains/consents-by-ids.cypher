// The consents of $ids that the viewer may know of; `effective` when the link is open by it and by the other end's.
UNWIND $ids AS wanted
MATCH (to:Enterprise)<-[:GIVEN_TO]-(c:Consent {id: wanted})-[:GIVEN_BY]->(giver:Enterprise)
WHERE @sees_consent(c)
WITH c, to, giver, date({timezone: 'Asia/Shanghai'}) AS today
RETURN c.id AS id, c.link AS link, giver.id AS giver, to.id AS to, c.scopes AS scopes, c.givenAt AS givenAt,
  c.expiresOn AS expiresOn, c.withdrawnAt AS withdrawnAt,
  CASE
    WHEN c.withdrawnAt IS NOT NULL THEN 'WITHDRAWN'
    WHEN c.expiresOn < today THEN 'EXPIRED'
    WHEN EXISTS {
      MATCH (s:Enterprise)-[l:SUPPLIES {id: c.link}]->(b:Enterprise)
      WHERE all(end IN [s, b] WHERE end = to OR end = giver OR EXISTS {
        MATCH (end)<-[:GIVEN_BY]-(other:Consent {link: c.link})-[:GIVEN_TO]->(to) WHERE @consent_holds(other)
      })
    } THEN 'BOTH_ENDS'
    ELSE 'ONE_END'
  END AS state
