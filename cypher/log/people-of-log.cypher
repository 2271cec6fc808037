// Those whose acts the reader may read of in the log, by name.
MATCH (e:LogEntry)
WHERE e.person IS NOT NULL AND @reads_log_entry(e)
WITH DISTINCT e.person AS id
MATCH (p:Person {id: id})
RETURN p.id AS id, p.name AS name
ORDER BY name
LIMIT 200
