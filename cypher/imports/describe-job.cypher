// Notes how the file of an import is read: encoding, and which header is which column.
// Not logged: it says how a file is read; the import is logged when queued and when it ends.
MATCH (j:ImportJob {id: $id})
SET j.encoding = $encoding, j.headers = $headers, j.columns = $columns, j.ignoredColumns = $ignoredColumns
RETURN j.id AS id
