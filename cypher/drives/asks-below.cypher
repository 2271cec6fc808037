// What is asked in the cascades below $ids, drives that the viewer's own enterprise runs; a supplier is `seen` where both ends of its link to whoever passed the question on let the viewer know of it.
UNWIND $ids AS wanted
MATCH (d:Drive {id: wanted})-[:RUN_BY]->(lead:Enterprise)
WHERE lead.id IN $sight.own
WITH d, lead, coalesce(COLLECT { MATCH (d)-[:ROOTED_IN]->(root:Drive) RETURN root }[0], d) AS root
MATCH (below:Drive)-[:ROOTED_IN]->(root)
WHERE below.tier > d.tier
MATCH (by:Enterprise)<-[:RUN_BY]-(below)-[a:ASKS]->(i:Invitation)-[:INVITES]->(s:Enterprise)
WHERE s <> lead
RETURN d.id AS drive, d = root OR EXISTS { (below)-[:CONTINUES]->(:Invitation)<-[:ASKS]-(d) } AS direct, below.id AS below, below.tier - d.tier + 1 AS tier,
  COLLECT { MATCH (below)-[:CONTINUES]->(c:Invitation) RETURN c.id }[0] AS continues, i.id AS invitation, s.id AS supplier,
  CASE WHEN a.withdrawnAt IS NULL THEN i.answer ELSE 'OPEN' END AS answer, a.withdrawnAt AS withdrawnAt, a.openedAt AS openedAt,
  CASE WHEN a.quiet THEN a.askedAt ELSE COLLECT {
    MATCH (letter:InvitationLetter {state: 'SENT'})-[:FOR]->(i) WHERE letter.ask = a.id OR a.id IN letter.asks
    RETURN letter.sentAt ORDER BY letter.sentAt DESC LIMIT 1 }[0] END AS sentAt,
  a.expiresAt AS expiresAt,
  coalesce(EXISTS { MATCH (s)-[l:SUPPLIES]->(by) WHERE coalesce(l.until > date({timezone: 'Asia/Shanghai'}), true) AND (@sees_link(l)) }, false) AS seen
ORDER BY drive, tier, supplier, below
