// The id of the unfinished audit of an enterprise, if it has one.
MATCH (a:Audit)-[:OF]->(:Enterprise {id: $enterprise})
WHERE a.status IN ['OPEN', 'DEFERRED', 'ASSESSED']
RETURN a.id AS id
ORDER BY a.openedOn DESC LIMIT 1
