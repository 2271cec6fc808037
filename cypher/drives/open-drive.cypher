// Opens a drive of an enterprise, or writes what was corrected of one whose lock is held, in a new version, which is returned.
MATCH (lead:Enterprise {id: $lead})
MERGE (d:Drive {id: $id})
ON CREATE SET d.state = 'OPEN', d.openedAt = datetime(), d.openedBy = $person, d.tier = toInteger($tier), d.version = 0
SET d.name = $name, d.goal = $goal, d.indicators = $indicators, d.year = toInteger($year), d.dueOn = date($dueOn), d.message = $message,
  d.templates = $templates, d.named = $named, d.remindEveryDays = toInteger($remindEveryDays), d.version = d.version + 1,
  d.changedBy = $person, d.changedAt = datetime()
MERGE (d)-[:RUN_BY]->(lead)
WITH d
CALL (d) {
  MATCH (root:Drive {id: $root})
  MERGE (d)-[:ROOTED_IN]->(root)
}
CALL (d) {
  MATCH (i:Invitation {id: $continues})
  MERGE (d)-[:CONTINUES]->(i)
}
RETURN d.version AS version
