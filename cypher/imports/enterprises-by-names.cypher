// The enterprises that bear the given names, now or formerly.
UNWIND $keys AS key
MATCH (:EnterpriseName {key: key})-[named:NAMES]->(e:Enterprise)
RETURN key, e.id AS id, e.creditCode AS code, named.kind AS kind
