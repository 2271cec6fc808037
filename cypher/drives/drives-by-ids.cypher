// The drives of $ids that the viewer's own enterprise runs, with the drive their chain began with and the invitation they pass on.
UNWIND $ids AS wanted
MATCH (d:Drive {id: wanted})-[:RUN_BY]->(lead:Enterprise)
WHERE lead.id IN $sight.own
RETURN d.id AS id, lead.id AS lead, d.name AS name, d.goal AS goal, d.indicators AS indicators, d.year AS year, d.dueOn AS dueOn,
  d.message AS message, d.templates AS templates, d.named AS named, d.remindEveryDays AS remindEveryDays, d.state AS state,
  d.openedAt AS openedAt, d.closedAt AS closedAt, d.report AS report, d.tier AS tier,
  COLLECT { MATCH (d)-[:ROOTED_IN]->(root:Drive) RETURN root.id }[0] AS root,
  COLLECT { MATCH (d)-[:CONTINUES]->(i:Invitation) RETURN i.id }[0] AS continues,
  d.version AS version, d.changedBy AS changedBy, d.changedAt AS changedAt
