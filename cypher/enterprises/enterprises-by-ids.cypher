// The enterprises of $ids that the viewer may know of, each with no more than the viewer may see of it.
UNWIND $ids AS wanted
MATCH (e:Enterprise {id: wanted})
WITH e, @in_scope(e) AS close
WHERE close OR @sees_beyond(e)
WITH e, close, CASE
    WHEN @in_full(e) THEN 'FULL'
    WHEN close THEN 'MEMBER'
    WHEN e.published THEN 'PUBLISHED'
    ELSE 'CARD'
  END AS sight
CALL (e, close) {
  WITH e, close WHERE close
  MATCH (e)-[m:IN_PARK]->(p:Park)
  WHERE @in_park_today(m)
  RETURN p.id AS park, coalesce(m.proposed, false) AS proposed
  ORDER BY proposed, m.since DESC LIMIT 1
  UNION
  WITH e, close WHERE NOT close OR NOT EXISTS { (e)-[any:IN_PARK]->(:Park) WHERE @in_park_today(any) }
  RETURN null AS park, false AS proposed
}
RETURN
  e.id AS id, sight, e.creditCode AS creditCode, coalesce(e.verified, false) AS verified, e.name AS name,
  CASE WHEN close THEN coalesce(e.aliases, []) ELSE [] END AS aliases,
  e.industry AS industry, e.industryText AS industryText, e.division AS division,
  CASE WHEN close THEN e.address END AS address, CASE WHEN close THEN e.aboveScale END AS aboveScale,
  coalesce(e.lead, false) AS lead, CASE WHEN close THEN e.longitude END AS longitude,
  CASE WHEN close THEN e.latitude END AS latitude, park, proposed AS parkProposed,
  CASE
    WHEN NOT (close OR e.id IN $sight.openedAudits) THEN null
    ELSE @audit_status(e)
  END AS auditStatus
