// Links of the viewer's own enterprises of $ids that their other end has opened to somebody and they themselves have not, with the reason that was given for the question.
UNWIND $ids AS owner
MATCH (e:Enterprise {id: owner})-[l:SUPPLIES]-(other:Enterprise)<-[:GIVEN_BY]-(c:Consent)-[:GIVEN_TO]->(to:Enterprise)
WHERE e.id IN $sight.enterprises AND c.link = l.id AND to <> e AND @consent_holds(c)
  AND NOT EXISTS { MATCH (e)<-[:GIVEN_BY]-(own:Consent {link: l.id})-[:GIVEN_TO]->(to) WHERE @consent_holds(own) }
RETURN owner, l.id AS link, to.id AS to, c.scopes AS scopes, c.expiresOn AS expiresOn,
  head(COLLECT {
    MATCH (to)<-[:ASKED_BY]-(a:ConsentAsk)-[:ASKED_OF]->(other) WHERE a.closedAt IS NULL RETURN a.reason
  }) AS reason
ORDER BY c.givenAt DESC, link, to
