// Opens drives by id, as they are told; what is there already stays as it was left. Says how many.
// Not logged: the whole load is, with its fingerprint.
UNWIND $rows AS row
MATCH (lead:Enterprise {id: row.lead})
MERGE (d:Drive {id: row.id})
ON CREATE SET d.fresh = true
WITH row, d, lead
CALL (row, d, lead) {
  WITH row, d, lead WHERE d.fresh
  SET d.name = row.name, d.goal = row.goal, d.indicators = row.indicators, d.year = toInteger(row.year), d.dueOn = date(row.dueOn),
    d.message = row.message, d.templates = row.templates, d.named = row.named, d.remindEveryDays = toInteger(row.remindEveryDays),
    d.state = row.state, d.openedAt = datetime(row.openedAt), d.closedAt = datetime(row.closedAt), d.report = row.report,
    d.tier = toInteger(row.tier), d.version = 1, d.changedAt = datetime(row.openedAt)
  MERGE (d)-[:RUN_BY]->(lead)
  REMOVE d.fresh
}
CALL (row, d) {
  MATCH (root:Drive {id: row.root})
  MERGE (d)-[:ROOTED_IN]->(root)
}
RETURN count(*) AS written
