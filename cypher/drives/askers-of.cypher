// Who asks in $invitations and has not withdrawn, the first first, with the drive each chain began with; who is named is decided by the reader of this.
UNWIND $invitations AS wanted
MATCH (lead:Enterprise)<-[:RUN_BY]-(d:Drive)-[a:ASKS]->(i:Invitation {id: wanted})
WHERE a.withdrawnAt IS NULL
OPTIONAL MATCH (d)-[:ROOTED_IN]->(root:Drive)-[:RUN_BY]->(first:Enterprise)
RETURN wanted AS invitation, a.id AS ask, d.id AS drive, d.name AS driveName, lead.id AS lead, lead.name AS name, d.named AS named, d.goal AS goal,
  d.indicators AS indicators, d.dueOn AS dueOn, a.message AS message, a.askedAt AS askedAt, a.tier AS tier, d.tier AS driveTier, root.id AS root,
  first.id AS rootLead, first.name AS rootName, root.named AS rootNamed
ORDER BY askedAt, ask
