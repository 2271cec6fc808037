// Queues an import and returns its id.
CREATE (j:ImportJob {
  id: $id, kind: $kind, state: 'QUEUED', filename: $filename, dryRun: $dryRun, person: $person, operator: $operator,
  options: $options, fingerprint: $fingerprint, queuedAt: datetime(),
  rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: 0, progress: 0.0,
  ignoredColumns: [], headers: [], columns: []
})
RETURN j.id AS id
