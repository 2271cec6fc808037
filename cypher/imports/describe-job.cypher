// Notes how the file of an import is read: encoding, and which header is which column.
MATCH (j:ImportJob {id: $id})
SET j.encoding = $encoding, j.headers = $headers, j.columns = $columns, j.ignoredColumns = $ignoredColumns
RETURN j.id AS id
