// Of the given enterprises, which the importer may see, and whether it may report their yearly records.
MATCH (e:Enterprise)
WHERE e.id IN $ids AND ($operator OR @sees_enterprise(e))
RETURN e.id AS id, $operator OR $person IN coalesce(e.reportedBy, []) OR @in_scope(e) AS mayReport
