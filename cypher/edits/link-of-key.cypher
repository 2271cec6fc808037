// A supply link that an import of the given id would find, other than the one at hand.
CALL () {
  MATCH ()-[l:SUPPLIES {id: $key}]->() RETURN l.id AS id
  UNION
  MATCH ()-[l:SUPPLIES {keyedAs: $key}]->() RETURN l.id AS id
}
WITH id
WHERE id <> $id
RETURN id
LIMIT 1
