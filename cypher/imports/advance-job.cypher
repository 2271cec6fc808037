// Counts the rows just dealt with and keeps the import with its runner; returns how many rows are done.
// Not logged: it counts the rows of a batch, whose writes are.
MATCH (j:ImportJob {id: $id})
SET j.rows = j.rows + $rows, j.created = j.created + $created, j.updated = j.updated + $updated,
    j.unchanged = j.unchanged + $unchanged, j.rejected = j.rejected + $rejected, j.errors = j.errors + $errors,
    j.progress = $progress, j.leaseUntil = datetime() + duration({seconds: $leaseSeconds})
RETURN j.rows AS rows
