// The given imports, as far as they are the viewer's own.
MATCH (j:ImportJob)
WHERE j.id IN $ids AND (j.person = $sight.person OR $operator)
OPTIONAL MATCH (p:Person {id: j.person})
RETURN j.id AS id, j.kind AS kind, j.state AS state, j.filename AS filename, j.dryRun AS dryRun, j.rows AS rows,
  j.created AS created, j.updated AS updated, j.unchanged AS unchanged, j.rejected AS rejected, j.errors AS errors,
  j.progress AS progress, j.encoding AS encoding, j.ignoredColumns AS ignoredColumns, j.headers AS headers,
  j.columns AS columns, j.refusalCode AS refusalCode, j.refusal AS refusal, j.refusalEn AS refusalEn,
  j.startedAt AS startedAt, j.endedAt AS endedAt, p.name AS importedBy
