// What consents in force today could open to each of $enterprises: links with the scopes either end gives, whether the buyer supplies the enterprise itself, and who asks $enterprises for a consent.
UNWIND $enterprises AS wanted
MATCH (v:Enterprise {id: wanted})
WITH v, date({timezone: 'Asia/Shanghai'}) AS today,
  COLLECT { MATCH (v)<-[:GIVEN_TO]-(c:Consent) WHERE @consent_holds(c) RETURN DISTINCT c.link } AS links
RETURN v.id AS viewer,
  COLLECT {
    UNWIND links AS link
    MATCH (s:Enterprise)-[l:SUPPLIES {id: link}]->(b:Enterprise)
    RETURN {
      link: l.id, supplier: s.id, buyer: b.id,
      inForce: coalesce(l.since, today) <= today AND (l.until IS NULL OR today < l.until),
      direct: EXISTS { (b)-[d:SUPPLIES]->(v) WHERE coalesce(d.since, today) <= today AND (d.until IS NULL OR today < d.until) },
      supplierScopes: head(COLLECT { MATCH (s)<-[:GIVEN_BY]-(c:Consent {link: l.id})-[:GIVEN_TO]->(v) WHERE @consent_holds(c) RETURN c.scopes }),
      buyerScopes: head(COLLECT { MATCH (b)<-[:GIVEN_BY]-(c:Consent {link: l.id})-[:GIVEN_TO]->(v) WHERE @consent_holds(c) RETURN c.scopes })
    }
  } AS links,
  COLLECT { MATCH (v)<-[:ASKED_OF]-(a:ConsentAsk)-[:ASKED_BY]->(asker:Enterprise) WHERE a.closedAt IS NULL RETURN asker.id }
  + COLLECT { MATCH (v)<-[:GIVEN_BY]-(:Consent)-[:GIVEN_TO]->(other:Enterprise) RETURN DISTINCT other.id }
  + COLLECT {
    MATCH (v)-[l:SUPPLIES]-(end:Enterprise)<-[:GIVEN_BY]-(c:Consent)-[:GIVEN_TO]->(other:Enterprise)
    WHERE c.link = l.id AND @consent_holds(c)
    RETURN DISTINCT other.id
  } AS asking
