// The links to the suppliers that the viewer's own enterprise asks in drives which pass $invitation on, which it may open to whoever began the cascade; with what it has opened to it.
MATCH (i:Invitation {id: $invitation})<-[:CONTINUES]-(d:Drive)-[:RUN_BY]->(s:Enterprise), (d)-[:ROOTED_IN]->(root:Drive)-[:RUN_BY]->(first:Enterprise)
WHERE s.id IN $sight.own AND first <> s AND (root.named OR EXISTS { (root)-[:ASKS]->(i) })
MATCH (d)-[a:ASKS]->(:Invitation)-[:INVITES]->(t:Enterprise)-[l:SUPPLIES]->(s)
WHERE a.withdrawnAt IS NULL AND t <> first AND (l.until IS NULL OR date({timezone: 'Asia/Shanghai'}) < l.until)
OPTIONAL MATCH (s)<-[:GIVEN_BY]-(c:Consent {link: l.id})-[:GIVEN_TO]->(first) WHERE @consent_holds(c)
RETURN DISTINCT s.id AS giver, l.id AS link, first.id AS to, c.id AS consent, coalesce(c.scopes, []) AS scopes, c.expiresOn AS expiresOn
ORDER BY link, to
