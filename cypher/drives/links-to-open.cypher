// The links that the viewer's own invited enterprise may open to those who ask in $invitations, or, where one passes an invitation on, to the named enterprise all began with; with what it has opened to them.
MATCH (s:Enterprise)<-[:INVITES]-(i:Invitation)<-[a:ASKS]-(d:Drive)-[:RUN_BY]->(lead:Enterprise)
WHERE i.id IN $invitations AND s.id IN $sight.own AND a.withdrawnAt IS NULL
MATCH (s)-[l:SUPPLIES]->(b:Enterprise)
WHERE l.until IS NULL OR date({timezone: 'Asia/Shanghai'}) < l.until
CALL (s, d, lead, l, b) {
  MATCH (to:Enterprise {id: lead.id})
  WHERE b = lead OR EXISTS { MATCH (b)<-[:GIVEN_BY]-(theirs:Consent {link: l.id})-[:GIVEN_TO]->(lead) WHERE @consent_holds(theirs) }
  RETURN to, false AS origin
  UNION
  MATCH (d)-[:ROOTED_IN]->(:Drive {named: true})-[:RUN_BY]->(to:Enterprise)
  WHERE b = lead AND to <> s AND to <> lead
  RETURN to, true AS origin
}
OPTIONAL MATCH (s)<-[:GIVEN_BY]-(c:Consent {link: l.id})-[:GIVEN_TO]->(to) WHERE @consent_holds(c)
RETURN i.id AS invitation, a.id AS ask, s.id AS giver, l.id AS link, to.id AS to, origin, b = to AS direct, c.id AS consent, coalesce(c.scopes, []) AS scopes,
  c.expiresOn AS expiresOn
ORDER BY ask, link, to
